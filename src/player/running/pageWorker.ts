import type { FromWorker, ToWorker } from './protocol.ts';

/** No worker can be made here (some frames and policies forbid it), or the one there was is gone. */
export class WorkerUnusable extends Error {}

/** What failed inside the worker, by the code and field of its error. */
export class RunFailed extends Error {
  readonly code: string;
  readonly field: string;

  constructor(code: string, field: string) {
    super(`${code}: ${field}`);
    this.code = code;
    this.field = field;
  }
}

type Question = Extract<ToWorker, { readonly id: number }>;
type Answer = Extract<FromWorker, { readonly kind: 'done' | 'counted' }>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: (at: number) => void;
}

let worker: Worker | undefined;
let broken = false;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** An id for a question that no other one has. */
export function nextId(): number {
  return ++lastId;
}

/** Asks the page's one worker; rejects with {@link RunFailed}, or with {@link WorkerUnusable} where there is none. */
export async function askWorker(question: Question, onProgress: (at: number) => void): Promise<Answer> {
  const target = workerOf();
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  waiting.set(question.id, { resolve, reject, onProgress });
  target.postMessage(question);
  return promise.finally(() => waiting.delete(question.id));
}

/** Tells the worker, if there is one, something that has no answer. */
export function tellWorker(message: ToWorker): void {
  worker?.postMessage(message);
}

function workerOf(): Worker {
  if (broken) throw new WorkerUnusable();
  if (worker) return worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    broken = true;
    throw new WorkerUnusable();
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    if (data.kind === 'progress') asked?.onProgress(data.at);
    else if (data.kind === 'failed') asked?.reject(new RunFailed(data.code, data.field));
    else asked?.resolve(data);
  });
  worker.addEventListener('error', () => {
    broken = true;
    for (const { reject } of waiting.values()) reject(new WorkerUnusable());
  });
  return worker;
}

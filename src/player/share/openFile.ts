import { labIds } from '../../simulation/labs/registry.ts';
import { readScenario, type ScenarioIssue } from '../../simulation/scenario/scenario.ts';
import { href } from '../../site/url.ts';
import { enterExtras, queryOf, readExtras } from '../address.ts';
import { pinVersus } from '../compare/versus.ts';
import { withParticle } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { extraSentence } from './extraWords.ts';
import { readLabFile, type ReadFile } from './labFile.ts';

/** What came of opening a file: a sentence for the reader and, where the file is another lab's, the address it opens at. */
export interface Opened {
  readonly said: string;
  readonly elsewhere?: string;
}

/** A lab's state is a kilobyte or two; what is larger than this, in characters, isn't one. */
const LARGEST = 1_000_000;

/** Takes a file's text for the lab's state, as one step of undo. What can't be taken is left out and told. Never throws. */
export async function openFile(store: LabStore, text: string): Promise<Opened> {
  if (text.length > LARGEST) return { said: '실험 파일이라기에는 너무 커요. 다른 파일을 골라 주세요.' };
  const file = readLabFile(text);
  switch (file.kind) {
    case 'not-json':
      return {
        said: `JSON이 아니라서 열지 못했어요. ${file.line}번째 줄 ${file.column}번째 글자에서 막혔어요.`,
      };
    case 'not-a-lab':
      return { said: '실험 파일이 아니에요. ‘파일로 저장’으로 받은 파일을 골라 주세요.' };
    case 'newer':
      return {
        said: `형식의 버전이 ${withParticle(file.version, '이라')} 아직 읽을 수 없는 파일이에요. 쪽을 새로 고치고 다시 열어 주세요.`,
      };
    case 'lab':
      return file.lab === store.lab.id ? enter(store, file) : ofAnotherLab(file);
  }
}

type LabRead = Extract<ReadFile, { kind: 'lab' }>;

function ofAnotherLab({ lab, scenario, extras, versus }: LabRead): Opened {
  if (!labIds.includes(lab)) return { said: `‘${lab}’ 실험의 파일이에요. 그런 실험은 이 책에 없어요.` };
  const query = queryOf([...scenario, ...extras, ...(versus ? [['versus', queryOf(versus)] as const] : [])]);
  return {
    said: `다른 실험(${lab})의 파일이라 여기서는 열 수 없어요.`,
    elsewhere: `${href(`/labs/${lab}/`)}?${query}`,
  };
}

async function enter(store: LabStore, file: LabRead): Promise<Opened> {
  const { scenario, issues } = readScenario(store.lab, file.scenario);
  const { extras: own, issues: unread } = readExtras(
    new URLSearchParams(file.extras.map(([...entry]) => entry)),
  );
  const extras = { ...own, versus: file.versus && queryOf(file.versus) };
  if (extras.t !== undefined) store.moved = true;
  if (!(await store.open(scenario))) return { said: store.notice.value };
  if (extras.t !== undefined) store.clock.seek(extras.t);
  store.pick(undefined);
  store.tab.value = store.firstTab;
  const unknown = enterExtras(store, extras);
  store.pin(undefined);
  const dropped = [
    ...[...file.unknown.map(unknownField), ...issues].map((issue) => store.view.issueSentence(issue)),
    ...[...unread, ...unknown].map((issue) => extraSentence(store.view, issue)),
    ...(file.versus ? await pinVersus(store, file.versus, extras) : []),
  ];
  return { said: ['파일을 열었어요.', ...dropped].join(' ') };
}

function unknownField([field, value]: readonly [string, string]): ScenarioIssue {
  return { code: 'unknown-field', field, value, position: 0 };
}

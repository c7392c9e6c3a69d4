// `npm run -s simulate -- LAB [--parameter value …] [--fault kind:target@time …]`: runs a scenario, prints one JSON object.
import { fallbackWord } from '../labs/fieldTable.ts';
import { allowedPhrase, sentenceOf } from '../labs/sentences.ts';
import { withParticle } from '../player/korean.ts';
import { faultHeadingOf, faultWordsOf } from '../player/words/faultWords.ts';
import { loadView } from '../labs/registry.ts';
import { SimulationError } from '../simulation/kernel/errors.ts';
import { simulate } from '../simulation/kernel/simulate.ts';
import { labIds, labOf } from '../simulation/labs/registry.ts';
import { type Formulas, type Lab } from '../simulation/lab.ts';
import { wireName } from '../simulation/scenario/fields.ts';
import { readScenario, wireScenario } from '../simulation/scenario/scenario.ts';

const USAGE_ERROR = 2;

const [labId = '', ...rest] = process.argv.slice(2);
if (labId === '' || labId === '--help') {
  printLine(
    `사용법: npm run -s simulate -- LAB [--항목 값 …]\nLAB: ${labIds.join(', ')}\n항목: npm run -s simulate -- LAB --help`,
  );
} else if (!labIds.includes(labId)) {
  fail(`${withParticle(`‘${labId}’`, '이라')}는 실험은 없어요. ${labIds.join(', ')} 중 하나를 적어 주세요.`);
} else if (rest.includes('--help')) {
  printLine(await helpOf(await labOf(labId)));
} else {
  await run(await labOf(labId), rest);
}

/** Runs the scenario these arguments describe and prints `{ lab, scenario, metrics, formulas }`. */
async function run(lab: Lab, args: readonly string[]): Promise<void> {
  const entries = entriesOf(args);
  if (typeof entries === 'string') return fail(entries);
  const { scenario, issues } = readScenario(lab, entries);
  if (issues[0] !== undefined) return fail(sentenceOf(issues[0]));
  try {
    const recording = await simulate(lab, scenario);
    const { metrics, counts } = lab.measure(recording, scenario.parameters);
    const formulas = nested(lab.formulas(scenario, counts));
    printLine(
      JSON.stringify({ lab: lab.id, scenario: wireScenario(lab, scenario), metrics, formulas }, null, 2),
    );
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error;
    const sentence =
      error.code === 'too-many-events'
        ? '메시지가 너무 많아 멈췄어요. users, rate, duration 가운데 하나를 줄여 주세요.'
        : `실험이 도중에 멈췄어요(${error.message}).`;
    fail(sentence, 1);
  }
}

/** `--name value` pairs; a Korean sentence where the arguments are not made of these. */
function entriesOf(args: readonly string[]): (readonly [string, string])[] | string {
  const entries: (readonly [string, string])[] = [];
  for (let i = 0; i < args.length; i++) {
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/.exec(args[i]!) ?? [];
    if (name === undefined)
      return `${withParticle(`‘${args[i]}’`, '을를')} 읽을 수 없어요. --services 8처럼 항목과 값을 적어 주세요.`;
    const value = inline ?? args[++i];
    if (value === undefined) return `${name}에 값이 없어요. --${name} 값처럼 적어 주세요.`;
    entries.push([name, value]);
  }
  return entries;
}

/** The formulas' values under the metrics' names: `replicationMessages: { write: 42 }`. */
function nested(formulas: Formulas): Record<string, unknown> {
  const result: Record<string, number | Record<string, number>> = {};
  for (const [path, { value }] of Object.entries(formulas)) {
    const [name = '', part] = path.split('.');
    if (part === undefined) result[name] = value;
    else result[name] = { ...(result[name] as Record<string, number> | undefined), [part]: value };
  }
  return result;
}

/** Each parameter with its range, unit and default, and the kinds of faults. */
async function helpOf(lab: Lab): Promise<string> {
  const view = await loadView(lab.id);
  const lines = Object.entries(lab.fields).map(([key, field]) => {
    const label = view?.fields[key]?.label ?? key;
    return `  --${wireName(key).padEnd(32)}${label}: ${allowedPhrase(field.allowed)}. 기본 ${fallbackWord(field)}`;
  });
  const faults = Object.entries(lab.faultKinds).map(([kind, targets]) => {
    const words = view && faultWordsOf(view, kind);
    const form =
      words?.example.replace(/^fault=/, '') ?? `${kind}:${targets === 'link' ? '대상~대상' : '대상'}@시각`;
    return `  ${''.padEnd(34)}${form.padEnd(36)}${words?.about ?? ''}`.trimEnd();
  });
  const actions = Object.keys(lab.actionKinds).map((kind) => `${kind}:사용자@시각`);
  const title = view ? faultHeadingOf(view).title : '장애';
  return [
    `사용법: npm run -s simulate -- ${lab.id} [--항목 값 …] [--fault 종류:대상@시각 …] [--action 종류:사용자@시각 …]`,
    '',
    ...lines,
    `  --${'fault'.padEnd(32)}${title}, 여러 번 쓸 수 있어요. 종류:대상@시각으로 적어요.`,
    ...faults,
    `  --${'action'.padEnd(32)}사용자가 하는 일, 여러 번 쓸 수 있어요: ${actions.join(', ')}`,
  ].join('\n');
}

function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(sentence: string, code = USAGE_ERROR): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}

import { render } from 'preact';
import { labAddress } from '../address.ts';
import { differencesOf } from '../compare/differences.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import type { Run } from '../run.ts';
import { lastTold } from '../words/lastTold.ts';
import { narrate } from '../words/narrate.ts';
import { numbersOf } from './numbers.ts';
import { Sheet, write } from './sheet.ts';
import { GAP, putStages, stagesOf } from './stages.tsx';
import { settingsOf, type Settings } from './theme.ts';

/** A picture has this many pixels for each of the page's. */
const SCALE = 2;

const WIDTH = 808;
const MARGIN = 24;

/**
 * The run as it stands at the moment shown, as a PNG: the question, the stage, what just happened, the main numbers
 * beside their formulas, and the address that leads back here; two stages where runs are compared. Rejects where the
 * browser can't draw it.
 */
export async function pictureOf(store: LabStore, question: string): Promise<Blob> {
  const host = document.createElement('div');
  // Out of sight, but in the page: only there styles and fonts apply.
  host.className = 'lab-root not-content lab-picture';
  document.body.append(host);
  try {
    const canvas = await draw(store, question, host);
    const { promise, resolve, reject } = Promise.withResolvers<Blob>();
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    return await promise;
  } finally {
    render(null, host);
    host.remove();
  }
}

async function draw(store: LabStore, question: string, host: HTMLElement): Promise<HTMLCanvasElement> {
  const pinned = store.pinned.value;
  const run = store.run.value;
  const runs = pinned ? [pinned, run] : [run];
  const sheet = new Sheet(WIDTH, MARGIN);
  const settings = settingsOf(host);
  const stages = stagesOf(store, runs, (sheet.inner - GAP * (runs.length - 1)) / runs.length, host);
  await settings.load(question + host.textContent);

  sheet.rule(settings.ink, 2);
  sheet.space(12);
  sheet.text(question, settings.title);
  sheet.text(store.view.summary(run.scenario.parameters, run.metrics), settings.small);
  if (pinned) {
    const changes = differencesOf(store.lab, store.view, pinned.scenario, run.scenario);
    const words = changes.map(({ what, how }) => `${what} ${how}`).join(', ');
    sheet.text(words === '' ? 'A와 B는 같은 설정이에요.' : `A에서 B로: ${words}`, settings.small);
  }
  sheet.space(10);
  putStages(sheet, stages, settings);
  sheet.space(8);
  sheet.text(momentWords(store), settings.words);
  sheet.space(8);
  putNumbers(sheet, store, runs, settings);
  sheet.space(10);
  const address = new URL(labAddress(store, true), location.href).href;
  sheet.text(address, { ...settings.small, anywhere: true });
  return sheet.draw(settings.paper, SCALE);
}

function momentWords({ view, run, clock }: LabStore): string {
  const { recording } = run.value;
  const [sentence] = narrate(view, recording, lastTold(recording, clock.t));
  const moment = `${formatMoment(clock.t)} / ${formatMoment(clock.end)}`;
  return sentence === undefined ? moment : `${moment} · ${sentence}`;
}

/** A row a number: its name, and each run's count and formula, one under the other where there are two. */
function putNumbers(sheet: Sheet, store: LabStore, runs: readonly Run[], settings: Settings): void {
  const { words, strong, small } = settings;
  const numbers = runs.map((run) => numbersOf(store.view, run));
  const right = sheet.margin + sheet.inner;
  const compared = runs.length > 1;
  for (const { label } of numbers.at(-1)!) {
    sheet.rule(settings.line, 1);
    sheet.put(compared ? 48 : 28, (context, y) => {
      write(context, label, sheet.margin, y + 3, words);
      numbers.forEach((lines, side) => {
        const line = lines.find((one) => one.label === label);
        if (line === undefined) return;
        const edge = compared ? right - (1 - side) * 250 : right - 250;
        const count = compared ? `${'AB'[side]!} ${line.count}` : line.count;
        write(context, count, edge, y + 2, strong, 'right');
        write(context, line.formula, compared ? edge : right, y + (compared ? 24 : 4), small, 'right');
      });
    });
  }
  sheet.rule(settings.line, 1);
}

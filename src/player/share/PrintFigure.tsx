import type { JSX } from 'preact';
import { formatMoment } from '../korean.ts';
import type { LabView } from '../LabView.ts';
import type { Run } from '../run.ts';
import { rolesOf } from '../stage/cast.ts';
import { layoutStage } from '../stage/layout.ts';
import { StageSvg } from '../stage/StageSvg.tsx';
import { lastTold } from '../words/lastTold.ts';
import { narrate } from '../words/narrate.ts';
import { numbersOf } from './numbers.ts';
import { type PrintMoment, printMoments } from './printMoments.ts';

/** Three stand side by side on a sheet of paper: upright ones, drawn as narrow as their names allow, px. */
const FRAME_WIDTH = 320;

interface Props {
  readonly view: LabView;
  readonly run: Run;
  readonly question: string;
  /** the moment the reader looks at, µs */
  readonly t: number;
  /** where the run can be seen moving, in full */
  readonly address: string;
}

/** A run on paper: three frames and a caption. Nothing of it is seen on a screen. */
export function PrintFigure({ view, run, question, t, address }: Props): JSX.Element {
  const { recording, scenario, metrics } = run;
  const layout = layoutStage(rolesOf(recording), FRAME_WIDTH);
  return (
    <figure class="lab-print">
      <p class="lab-print-question">{question}</p>
      <div class="lab-print-frames">
        {printMoments(recording, t).map((moment, i) => (
          <div key={moment.what} class="lab-print-frame">
            <StageSvg
              recording={recording}
              view={view}
              layout={layout}
              t={moment.t}
              label={formatMoment(moment.t)}
              selection={undefined}
            />
            <p>
              <b>{i + 1}</b> {momentWord(view, run, moment)}
            </p>
          </div>
        ))}
      </div>
      <figcaption>
        <p>{view.summary(scenario.parameters, metrics)}</p>
        <ul>
          {numbersOf(view, run).map(({ label, count, formula }) => (
            <li key={label}>
              {label} <b>{count}</b>
              {formula !== '' && ` (${formula})`}
            </li>
          ))}
        </ul>
        <p class="lab-print-address">{address}</p>
      </figcaption>
    </figure>
  );
}

const openings = { first: '처음', 'before-fault': '장애 전', shown: '', end: '끝' } as const;

function momentWord(view: LabView, { recording }: Run, { t, what }: PrintMoment): string {
  const opening = openings[what];
  const moment = opening === '' ? formatMoment(t) : `${opening}, ${formatMoment(t)}`;
  // What happened last says nothing of a whole run.
  const [sentence] = what === 'end' ? [] : narrate(view, recording, lastTold(recording, t));
  return sentence === undefined ? moment : `${moment}. ${sentence}`;
}

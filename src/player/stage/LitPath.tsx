import type { JSX } from 'preact';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { pathOf, xOn, yOn } from './flight.ts';
import type { StageLayout } from './layout.ts';
import { flightOf } from './marks.ts';

/** What is lit, and in which run: until a new run has its own, rows of the one before name nothing in it. */
export interface LitRows {
  readonly recording: Recording;
  /** rows of messages, in the order in which one led to the next */
  readonly rows: readonly number[];
}

interface Props {
  readonly recording: Recording;
  readonly layout: StageLayout;
  /** rows of messages, in the order in which one led to the next */
  readonly lit: readonly number[];
}

/** Where along its way a message's number stands: past the middle, so that there and back don't cover each other. */
const NUMBER_AT = 0.62;
/** More numbers than this hide the stage. */
const NUMBERED = 14;

/** The ways of a chain of messages, numbered in their order: the answer to 왜? as a path. */
export function LitPath({ recording, layout, lit }: Props): JSX.Element | null {
  if (lit.length === 0) return null;
  return (
    <g class="lab-lit" data-lit={lit.length}>
      {lit.map((row, i) => {
        const flight = flightOf(recording, layout, row);
        const x = xOn(flight, NUMBER_AT);
        const y = yOn(flight, NUMBER_AT);
        const isLost = recording.messages.lostAt[row]! >= 0;
        return (
          <g key={row} class={isLost ? 'is-lost' : ''}>
            <path class="lab-lit-way" d={pathOf(flight)} />
            {i < NUMBERED && (
              <g transform={`translate(${Math.round(x)} ${Math.round(y)})`}>
                <circle class="lab-lit-number" r={8} />
                <text class="lab-lit-digit" y={3.5} text-anchor="middle">
                  {i + 1}
                </text>
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
}

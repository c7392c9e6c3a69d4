import type { ChartGraph } from './chart.ts';

/** A line of text where it stands: `x` is its middle in a title, its start elsewhere; `y` its base line. In pixels. */
export interface TextLine {
  readonly text: string;
  /** a word of the reader's, or a name of the definition */
  readonly tone: 'word' | 'name';
  /** the transition it tells of, by id */
  readonly edge?: string;
  readonly x: number;
  readonly y: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A state: its box, its title, and under a rule what it does without being left. */
export interface StateBox extends Rectangle {
  readonly id: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history' | 'machine';
  readonly title: readonly TextLine[];
  readonly lines: readonly TextLine[];
  /** where the rule is, above `lines`; undefined where there are none */
  readonly rule: number | undefined;
}

/** A line from one state to another: all transitions that lead from here to there. */
export interface Route {
  readonly from: string;
  readonly to: string;
  /** the transitions, by id */
  readonly edges: readonly string[];
  /** x, y of each corner in turn */
  readonly points: readonly number[];
  readonly lines: readonly TextLine[];
  readonly label: Rectangle;
}

/** The dot where a state with states inside begins, and the way to its first one. */
export interface Entrance {
  /** the state that is entered */
  readonly of: string;
  /** the child that is entered first */
  readonly to: string;
  readonly x: number;
  readonly y: number;
  readonly points: readonly number[];
}

/** A machine laid out: everything in pixels of one plane. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly StateBox[];
  readonly routes: readonly Route[];
  readonly entrances: readonly Entrance[];
}

/** A machine as the build hands it to the page: its graph, drawn for a wide page and for a phone. */
export interface Chart {
  readonly graph: ChartGraph;
  readonly wide: Drawing;
  readonly narrow: Drawing;
}

/** Radius of an entrance's dot. */
export const DOT = 5;

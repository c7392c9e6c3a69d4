import type { Recording } from '../simulation/kernel/recording.ts';
import type { Metrics } from '../simulation/lab.ts';
import type { Fault } from '../simulation/scenario/fault.ts';
import type { ScenarioIssue } from '../simulation/scenario/scenario.ts';
import type { HttpLine } from './inspector/httpForm.ts';
import type { FieldValue } from '../simulation/scenario/fields.ts';
import type { ViewEntry } from './views.ts';
import type { StateWords } from './words/stateWords.ts';

/** The values of a lab's parameters, by key. */
export type Parameters = Readonly<Record<string, FieldValue>>;

/** How a parameter is called and handled in the controls. */
export interface FieldWords {
  readonly label: string;
  /** One sentence on what it changes. */
  readonly hint?: string;
  /** Shown at once, or under “더 많은 설정”. */
  readonly first?: true;
  /** Set in a view of the lab's own, not among the controls; always so for the text of a JSON object, see `controls/JsonField`. */
  readonly elsewhere?: true;
  /** The words of a choice, by value; of a text, those of an empty one. */
  readonly choices?: Readonly<Record<string, string>>;
  /** A choice of `off` and `on` is set by a switch. */
  readonly toggle?: true;
  /** What the number is shown in: `value / factor` with `label` behind it. */
  readonly unit?: { readonly label: string; readonly factor: number };
  /** Step of the number as shown. Default 1. */
  readonly step?: number;
  /** Where the range of values spans decades, the slider moves by factors. */
  readonly scale?: 'log';
  /** Says whether it matters for these parameters; it always does where this is missing. */
  readonly matters?: (parameters: Parameters) => boolean;
}

/** How a counted number is called. */
export interface MetricWords {
  /** `replicationMessages.write` */
  readonly path: string;
  readonly label: string;
  /** One sentence on what is counted. */
  readonly about: string;
  readonly unit?: string;
  /** How it is written with its unit, where digits and a unit do not do. */
  readonly format?: (value: number) => string;
  /** Shown at once, or in the opened list. */
  readonly first?: (parameters: Parameters) => boolean;
  /** Rising is bad news: a number above 0 is set in the colour of refusals. */
  readonly bad?: true;
}

/** A fault on offer at a moment. */
export interface FaultOffer {
  readonly fault: Fault;
  readonly label: string;
}

/** How a kind of fault is told. */
export interface FaultWords {
  /** One that was done, as a chip says it: `서버 2 꺼짐`. */
  readonly chip: (fault: Fault) => string;
  /** One that happens, in a sentence. */
  readonly sentence: (fault: Fault) => string;
  /** What the kind does, in a sentence. */
  readonly about: string;
  /** `fault=kill:service-2@10s` */
  readonly example: string;
}

/** What a lab's faults are called. */
export interface FaultHeading {
  /** `공격` */
  readonly title: string;
  /** after the moment: `하기` */
  readonly verb: string;
  /** whom the buttons are aimed at: `공격할`; empty where there is nothing to choose */
  readonly aimed: string;
  /** those that were done: `한 공격` */
  readonly done: string;
}

/** What a real system did in this case. */
export interface FieldFact {
  /** `요청마다 3개` */
  readonly what: string;
  /** `Tomcat 9.0.70` */
  readonly system: string;
}

/** What a message carries to tell who sends, or what it is about: as a line of it, and as sentences call it. */
export interface Carried {
  readonly line: HttpLine;
  /** further lines of it, such as more than one Set-Cookie */
  readonly more?: readonly HttpLine[];
  /** `토큰 tok-3`; empty where a sentence needs no word for it */
  readonly word: string;
}

/**
 * What a lab gives the player to be shown: its words, its controls and its measurements. All of it is data and pure
 * functions of a recording.
 */
export interface LabView {
  readonly id: string;
  /** What there is to see here, a sentence each. */
  readonly lookFor: readonly string[];
  /**
   * Views under the stage that only this lab has, before the ones all labs have; the first is open at first, and stands in the
   * still frame too. Their styles belong in `labs/labs.css`, since what is loaded with a view is not there without JavaScript.
   */
  readonly tabs?: readonly ViewEntry[];
  readonly fields: Readonly<Record<string, FieldWords>>;
  readonly metrics: readonly MetricWords[];
  /** Faults that can be done at a moment to the target the reader chose, in order of the buttons. */
  faultOffers(parameters: Parameters, recording: Recording, t: number, target: string): readonly FaultOffer[];
  /** Whose faults the buttons are aimed at, by role; the servers' where this is missing. `none` where there is nothing to choose. */
  readonly faultTarget?: 'service' | 'browser' | 'none';
  /** What its faults are called where they are somebody's doing; 장애 where this is missing. */
  readonly faultHeading?: FaultHeading;
  /** The words of faults of its own, by kind; the common ones have theirs in `words/faultWords.ts`. */
  readonly faultWords?: Readonly<Record<string, FaultWords>>;
  /** What a user can be made to do, by kind: `쓰기`. */
  readonly actionWords: Readonly<Record<string, string>>;
  /** The words of its own machines' states and events; the common machines have theirs in `words/stateWords.ts`. */
  readonly stateWords?: StateWords;
  /** The kinds of things an actor holds that its card counts, by role. */
  readonly counted: Readonly<Record<string, readonly { readonly kind: string; readonly word: string }[]>>;
  /** The kind of holding that shows that a user is logged in. */
  readonly loggedInBy: readonly string[];
  /** What was wrong with one entry of an address, in a sentence. */
  issueSentence(issue: ScenarioIssue): string;
  /** The short names of its messages by type, HTTP's aside; `{method}` stands for the command's name. */
  readonly messageWords: Readonly<Record<string, string>>;
  /** What request lines mean to the user: `GET /cart` is `읽기`. */
  readonly operations: Readonly<Record<string, string>>;
  /** What a message carries, where a lab's cookies and tokens need a line of their own; undefined for the usual one, or none. */
  carried?(recording: Recording, row: number): Carried | undefined;
  /** More lines of a message as it is written out: what this lab looks at beyond HTTP's own fields. */
  envelope?(recording: Recording, row: number): readonly HttpLine[];
  /** A decision in one sentence. */
  decisionSentence(recording: Recording, decision: number): string;
  /** One thing an actor holds, in words. */
  holdingWord(kind: string, key: string, facts: Readonly<Record<string, string>>): string;
  /** Why an actor of this role never holds anything with these parameters, in a sentence; empty where there is no reason. */
  readonly holdsNothing?: (parameters: Parameters, role: string) => string;
  /** What a real system did for these parameters, by metric path. */
  fieldFacts(parameters: Parameters): Readonly<Record<string, readonly FieldFact[]>>;
  /** A note on the numbers of these parameters, e.g. where a model and a real system differ; empty where none. */
  note(parameters: Parameters): string;
  /** The summary of a run in one sentence, for the stage's label and for readers without JavaScript. */
  summary(parameters: Parameters, metrics: Metrics): string;
}

/** One fact of an explanation, by the rows of the recording it rests on. */
export type Step =
  /** somebody accepted or refused something; row of the decision */
  | { readonly kind: 'decision'; readonly row: number }
  /** `actor` held nothing of `subject` then */
  | { readonly kind: 'absent'; readonly actor: number; readonly subject: string; readonly at: number }
  /** `actor` held `subject`, but only up to `version` (empty user: not even whose it is) */
  | {
      readonly kind: 'behind';
      readonly actor: number;
      readonly subject: string;
      readonly version: string;
      readonly at: number;
    }
  /** somebody first held the subject; row of the holding */
  | { readonly kind: 'created'; readonly row: number }
  /** somebody lost it; row of the holding */
  | { readonly kind: 'dropped'; readonly row: number }
  /** what somebody held became another; row of the holding */
  | { readonly kind: 'changed'; readonly row: number }
  /** somebody still held it then; row of the holding */
  | { readonly kind: 'kept'; readonly row: number }
  /** of the subject nothing was ever sent to `actor` */
  | { readonly kind: 'never-sent'; readonly actor: number; readonly subject: string }
  /** a message got lost; row of the message */
  | { readonly kind: 'lost'; readonly row: number }
  /** a message was still under way at `at`; row of the message */
  | { readonly kind: 'late'; readonly row: number; readonly at: number }
  /** a message waited for an answer that never came; row of the message */
  | { readonly kind: 'unanswered'; readonly row: number }
  /** `actor` began with empty memory at `at` */
  | { readonly kind: 'began-empty'; readonly actor: number; readonly at: number }
  /** requests come to servers by the scenario's routing, not to the one that holds what they need; row of the request */
  | { readonly kind: 'routed'; readonly row: number }
  /** the balancer had left a server alone because it failed; row of the holding */
  | { readonly kind: 'avoided'; readonly row: number }
  /** the balancer no longer knew whose server was whose; row of the holding it dropped */
  | { readonly kind: 'route-forgotten'; readonly row: number }
  /** a message led to the next; row of the message */
  | { readonly kind: 'message'; readonly row: number }
  /** an actor changed its state; row of the transition */
  | { readonly kind: 'transition'; readonly row: number }
  /** a fault happened; row of the fault */
  | { readonly kind: 'fault'; readonly row: number };

/** What without which it would not have happened. */
export type Culprit =
  | { readonly kind: 'fault'; readonly row: number }
  /** a message that had not arrived when it was needed */
  | { readonly kind: 'late'; readonly row: number }
  /**
   * What the scenario presupposes: how requests are spread over servers, that a connection stands for a user, that
   * requests carry nothing, how the server writes its cookies, that no check is made which would have noticed, or that
   * one is stricter than it should be
   */
  | {
      readonly kind: 'premise';
      readonly what: 'routing' | 'connection' | 'carries' | 'cookie' | 'unchecked' | 'too-strict';
    };

/** An explanation while it is being told: facts in order of telling, each once. */
export class Story {
  readonly steps: Step[] = [];
  readonly culprits: Culprit[] = [];
  readonly #told = new Set<string>();

  /** Tells a fact; false where it was told before, which ends a search that goes in circles. */
  tell(step: Step): boolean {
    const key = JSON.stringify(step);
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    this.steps.push(step);
    return true;
  }

  /** Names a fault as a culprit and tells it; a negative row is none. */
  blameFault(row: number): void {
    if (row >= 0) this.blame({ kind: 'fault', row });
  }

  /** Names a culprit; a fault is told as well. */
  blame(culprit: Culprit): void {
    const same = (other: Culprit) => JSON.stringify(other) === JSON.stringify(culprit);
    if (!this.culprits.some(same)) this.culprits.push(culprit);
    if (culprit.kind === 'fault') this.tell(culprit);
  }
}

import type { AnyTransitionDefinition } from 'xstate';

const names = new WeakMap<AnyTransitionDefinition, string>();

/**
 * The name of a transition in its machine's definition, the same wherever the definition is read: the state that has it,
 * what sets it off (nothing for `always`), and its place among those that the same sets off there:
 * `signedIn.waiting/http.response/1`.
 */
export function transitionName(transition: AnyTransitionDefinition): string {
  let name = names.get(transition);
  if (name === undefined) {
    const { source, eventType } = transition;
    const alike = (eventType === '' ? source.always : source.transitions.get(eventType)) ?? [];
    const place = (alike as readonly AnyTransitionDefinition[]).indexOf(transition);
    name = `${source.path.join('.')}/${eventType}/${place}`;
    names.set(transition, name);
  }
  return name;
}

/** The names of the transitions of one step as a recording writes them: in the order they were taken, with a space between. */
export function takenText(transitions: readonly AnyTransitionDefinition[]): string {
  return transitions.length === 1
    ? transitionName(transitions[0]!)
    : transitions.map(transitionName).join(' ');
}

/** The names that {@link takenText} joined. */
export function takenNames(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { formatMoment } from '../korean.ts';

/** A moment in words, µs. What it stands in is not rendered again each time it changes. */
export function MomentText({ of }: { readonly of: ReadonlySignal<number> }): JSX.Element {
  return <>{formatMoment(of.value)}</>;
}

import type { Recording } from '../kernel/recording.ts';

/** What `build` makes of a recording, made once a recording and let go with it. Recordings never change. */
export function perRecording<T>(build: (recording: Recording) => T): (recording: Recording) => T {
  const built = new WeakMap<Recording, { readonly value: T }>();
  return (recording) => {
    let known = built.get(recording);
    if (known === undefined) built.set(recording, (known = { value: build(recording) }));
    return known.value;
  };
}

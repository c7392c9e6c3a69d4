import type { Switch } from '../../../jwt/verdict/switches.ts';

/** A check that refuses a token, and the code it gives. */
export interface Noticed {
  readonly by: Switch;
  readonly code: string;
}

/** As facts are recorded: `signature:signature-wrong,aud:audience-other`. */
export function noticedText(noticed: readonly Noticed[]): string {
  return noticed.map(({ by, code }) => `${by}:${code}`).join(',');
}

/** Reads what `noticedText` wrote. */
export function readNoticed(text: string): readonly Noticed[] {
  return text === ''
    ? []
    : text.split(',').map((pair) => {
        const [by = '', code = ''] = pair.split(':');
        return { by: by as Switch, code };
      });
}

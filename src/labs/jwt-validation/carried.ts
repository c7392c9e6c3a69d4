import type { HttpLine } from '../../player/inspector/httpForm.ts';
import type { Carried } from '../../player/LabView.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { kindOfJti } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { tokenWords } from './tokenWords.ts';

/** The token a request carries, in its header and by its name; answers carry none. */
export function carried(recording: Recording, row: number): Carried | undefined {
  const { credential, subject } = messageAt(recording, row);
  const kind = kindOfJti(subject);
  if (credential === '' || kind === undefined) return undefined;
  const value = `Bearer ${recording.tokens[credential] ?? credential}`;
  return { line: { name: 'Authorization', value, mark: 'token' }, word: `‘${tokenWords[kind].name}’` };
}

/** What the model knows of the token that a message is about: no server can read that in it. */
export function envelope(recording: Recording, row: number): readonly HttpLine[] {
  const { credential, subject } = messageAt(recording, row);
  const kind = kindOfJti(subject);
  if (credential === '' || kind === undefined) return [];
  const { name, about } = tokenWords[kind];
  return [{ name: '이 토큰', value: `${name}. ${about}`, mark: 'none' }];
}

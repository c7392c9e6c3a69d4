import type { JSX } from 'preact';
import { playgroundLink } from './playgroundLink.ts';

interface Props {
  readonly token: string;
  /** when it was judged, Unix seconds */
  readonly at: number;
  /** seconds */
  readonly leeway: number;
}

/** Leads to the playground, with the token and the issuer's public key in the address. */
export function PlaygroundLink({ token, at, leeway }: Props): JSX.Element {
  return (
    <a class="verdict-link" href={playgroundLink(token, at, leeway)} target="_blank" rel="noopener">
      플레이그라운드에서 열기<span class="lab-hidden">(새 창)</span>
    </a>
  );
}

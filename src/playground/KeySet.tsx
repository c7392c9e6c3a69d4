import type { JSX } from 'preact';
import type { KeyReading, PlaygroundKey } from '../jwt/keys/read-key.ts';
import { formatNumber } from '../player/korean.ts';

interface Props {
  readonly reading: KeyReading;
  /** the key that verifies; undefined where none was found */
  readonly picked: PlaygroundKey | undefined;
}

/** The keys of a set with their names, and which of them the header's `kid` picked. */
export function KeySet({ reading: { form, keys }, picked }: Props): JSX.Element | null {
  if (form !== 'jwks' || keys.length === 0) return null;
  return (
    <ul class="pg-findings" aria-label="목록(JWKS)의 키" data-key-set>
      {keys.map((key, index) => (
        <li key={index} data-picked={key === picked ? '' : undefined}>
          {key === picked && <b>고른 키 </b>}
          <code>{key.jwk.kid ?? 'kid 없음'}</code> {kindOf(key)}
        </li>
      ))}
    </ul>
  );
}

function kindOf({ jwk, bits }: PlaygroundKey): string {
  const type = [jwk.kty, jwk.crv ?? (jwk.kty === 'AKP' ? jwk.alg : undefined)].filter(Boolean).join(' ');
  return jwk.crv === undefined && bits !== undefined ? `${type} ${formatNumber(bits)}비트` : type;
}

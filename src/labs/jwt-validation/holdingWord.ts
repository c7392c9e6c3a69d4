import { OWN, TOKEN_KINDS } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { tokenWords } from './tokenWords.ts';

/** One thing an actor of jwt-validation holds: a token by what it is, the service's key by what it can do. */
export function holdingWord(holding: string, key: string, facts: Readonly<Record<string, string>>): string {
  if (holding === 'key') return `${key}: 발급자의 공개 키예요. 토큰을 검증할 수만 있어요`;
  const kind = ([OWN, ...TOKEN_KINDS] as const).find((one) => one === facts['kind']);
  return kind === undefined ? `토큰 ${key}` : `${key}: ${tokenWords[kind].name}. ${tokenWords[kind].about}`;
}

import type { AlgorithmName } from '../jwt/algorithms.ts';
import { toJwkText } from '../jwt/keys/export-key.ts';
import { generateKey } from '../jwt/keys/generate-key.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { withMembers } from '../jwt/with-members.ts';

/** How many keys were made: each is one step of undo, together with what it signs. */
let made = 0;

/** Makes a key for an algorithm, puts it into the key pane and signs the content with it, whose header names both. */
export async function makeKey(store: PlaygroundStore, alg: AlgorithmName): Promise<void> {
  const isLatest = store.takeTurn();
  const place = `make ${++made}`;
  let jwk;
  try {
    ({ private: jwk } = await generateKey(alg));
  } catch {
    if (isLatest()) store.notice.value = `이 브라우저에서는 ${alg} 키를 만들 수 없어요.`;
    return;
  }
  // RSA takes its time: another key was asked for meanwhile, or another document opened.
  if (!isLatest()) return;
  const { header, payload } = store.content.value;
  const pinned = store.doc.value.alg;
  await store.edit(
    { key: toJwkText(jwk), keyEncoding: 'utf8', ...(pinned === undefined ? {} : { alg }) },
    place,
  );
  await store.write({ header: withMembers(header, { alg, kid: jwk.kid }), payload }, place, jwk);
  store.notice.value = `${alg} 키를 만들어 토큰을 다시 서명했어요.`;
}

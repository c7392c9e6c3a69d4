import { writeAddress } from './address.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { shareable } from './shareable.ts';

/** Copies a link that opens the page as it is: without private keys and secrets, unless they are asked for. */
export async function copyLink(
  store: PlaygroundStore,
  { withSecrets }: { readonly withSecrets: boolean },
): Promise<void> {
  // What was judged, not what is being typed: of that nobody knows yet whether it is secret.
  const judgement = store.judgement.value;
  const { doc, keepsKey } = shareable(judgement);
  const shared = withSecrets ? judgement.doc : doc;
  const link = `${location.origin}${location.pathname}${writeAddress(shared)}`;
  const what = said(withSecrets, shared.key !== '', keepsKey);
  try {
    await navigator.clipboard.writeText(link);
    store.notice.value = `링크를 복사했어요. ${what}`.trim();
  } catch {
    store.notice.value = `브라우저가 복사를 막았어요. 이 주소를 직접 복사해 주세요: ${link} ${what}`.trim();
  }
}

function said(withSecrets: boolean, withKey: boolean, keepsKey: boolean): string {
  if (withSecrets) return '비밀 키까지 담겨 있어요. 이 링크를 받은 사람은 누구나 토큰을 만들 수 있어요.';
  if (!keepsKey) return withKey ? '공개 키도 담았어요.' : '';
  return withKey
    ? '키는 공개 키만 담고, 비밀은 넣지 않았어요.'
    : '키는 넣지 않았어요. 받은 사람이 직접 넣어야 해요.';
}

import { getCollection } from 'astro:content';
import { LAB_LINKS } from '../labs.ts';
import { chapterNumber, partOf, PARTS, splitTitle } from '../outline.ts';
import type { Card } from './card.ts';

/** The card of the home page, and of any page without one of its own. */
export const HOME_CARD = 'home';

/** Every card of the site by its name: a chapter's is its slug, a lab's is `labs/ID`. */
export async function allCards(): Promise<Map<string, Card>> {
  const cards = new Map<string, Card>();
  cards.set(HOME_CARD, {
    folio: '실행되는 그림으로 읽는 웹 인증',
    title: '서버가 꺼지면 로그인도 풀릴까요?',
    sentence: '세션, 토큰, API 게이트웨이를 직접 돌리고 망가뜨리며 읽어요.',
  });
  for (const { id, data } of await getCollection('docs')) {
    const number = chapterNumber(id);
    const part = partOf(id);
    const { main, second } = splitTitle(data.title);
    const folio = part ? `${number}장 · ${PARTS.indexOf(part) + 1}부 ${part.title}` : '';
    cards.set(id, { folio, title: main, second, sentence: data.question ?? data.description });
  }
  cards.set('labs', {
    folio: '실험실',
    title: '직접 망가뜨려 보는 실험',
    sentence: '서버를 끄고, 요청을 다른 곳으로 보내고, 무슨 일이 몇 번 일어났는지 세어 봐요.',
  });
  for (const { id, title, question } of LAB_LINKS) {
    cards.set(`labs/${id}`, { folio: '실험실', title, sentence: question });
  }
  return cards;
}

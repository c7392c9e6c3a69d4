import type { referenceKinds } from '../schema/reference.ts';

type Kind = (typeof referenceKinds)[number];

/** What a kind of source is called. */
export const kindWords: Readonly<Record<Kind, string>> = {
  standard: '표준',
  draft: '초안',
  documentation: '문서',
  'source-code': '소스 코드',
  paper: '논문',
  guideline: '지침',
};

/** What a reader should know of a kind before leaning on it. */
export const kindNotes: Readonly<Record<Kind, string>> = {
  standard: '발행이 끝난 표준 문서예요. 고칠 때는 새 번호로 다시 발행해요.',
  draft: '아직 표준이 아니에요. 내용과 절 번호가 바뀔 수 있어서 읽은 날짜를 함께 적어요.',
  documentation: '제품을 만든 곳의 공식 문서예요. 버전이 다르면 기본값도 다를 수 있어요.',
  'source-code': '제품의 소스 코드예요. 문서에 없는 동작은 코드를 읽고 적었어요.',
  paper: '심사를 거쳐 발표된 논문이에요.',
  guideline: '공공 기관이나 전문 단체가 권하는 지침이에요. 지켜야 하는 표준은 아니에요.',
};

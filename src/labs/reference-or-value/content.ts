import { decodeToken } from '../../jwt/decode.ts';

const members: Readonly<Record<string, string>> = {
  name: '이름',
  role: '역할',
  cart: '장바구니',
  resident_number: '주민등록번호',
};

/** What is written down of a login, in words: `이름 김하나, 역할 ADMIN, 장바구니 3개`; empty where it can't be read. */
export function contentWords(text: string): string {
  let content: Readonly<Record<string, unknown>>;
  try {
    content = JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return '';
  }
  return Object.entries(members)
    .filter(([member]) => content[member] !== undefined)
    .map(([member, word]) => `${word} ${String(content[member])}${member === 'cart' ? '개' : ''}`)
    .join(', ');
}

/** The text that a JWT or a signed cookie shows to anybody who decodes it; empty where it can't be read. */
export function textIn(value: string): string {
  return decodeToken(value.includes(':') ? `.${value.split(':')[0]}` : value).payload.text;
}

/** Whether a text holds what must never lie where others can read it. */
export function isExposed(text: string): boolean {
  return text.includes('resident_number');
}

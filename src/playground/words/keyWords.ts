/** What kind of key one is, and what its holder can do with it. */
export const keyKindWords = {
  secret: '비밀 키(대칭). 확인할 수 있는 쪽은 서명도 할 수 있어요',
  private: '개인 키(비대칭). 서명도 확인도 할 수 있어요',
  public: '공개 키(비대칭). 확인만 할 수 있어요',
} as const;

export const encodingWords = {
  utf8: '글자 그대로 (UTF-8)',
  base64url: 'Base64URL',
  hex: '16진수',
} as const;

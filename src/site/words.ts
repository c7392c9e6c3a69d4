import type { StarlightPlugin } from '@astrojs/starlight/types';

/** Starlight's interface, in this book's words and manner where its own Korean differs. */
const KOREAN = {
  'skipLink.label': '본문으로 가기',
  'menuButton.accessibleLabel': '차례 열기',
  'sidebarNav.accessibleLabel': '책 차례',
  'tableOfContents.onThisPage': '이 페이지에서',
  'tableOfContents.overview': '처음',
  'expressiveCode.copyButtonTooltip': '코드 복사',
  'expressiveCode.copyButtonCopied': '복사했어요',
  'heading.anchorLabel': '“{{title}}” 절로 가는 링크',
};

/** Puts the words in place of Starlight's. */
export function words(): StarlightPlugin {
  return {
    name: 'auth-lab-words',
    hooks: {
      'i18n:setup': ({ injectTranslations }) => {
        injectTranslations({ ko: KOREAN });
      },
      'config:setup': () => {},
    },
  };
}

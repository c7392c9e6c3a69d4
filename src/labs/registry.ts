import type { LabView } from '../player/LabView.ts';

/** A lab as the site lists it, and where its view comes from: loaded only where the lab is shown. */
export interface LabEntry {
  readonly id: string;
  readonly title: string;
  /** The question the lab answers. */
  readonly question: string;
  readonly load: () => Promise<LabView>;
}

/** Every lab, in the order they are offered. */
export const labEntries: readonly LabEntry[] = [
  {
    id: 'stateless-http',
    title: '기억을 지우는 로드밸런서',
    question: '무상태라는데, 로그인은 어떻게 유지될까요?',
    load: async () => (await import('./stateless-http/view.ts')).view,
  },
  {
    id: 'reference-or-value',
    title: '보관함 X-레이',
    question: '둘 다 브라우저에 저장되는데, 대체 뭐가 다를까요?',
    load: async () => (await import('./reference-or-value/view.ts')).view,
  },
  {
    id: 'session-lifecycle',
    title: '쿠키 설정판과 공격자',
    question: '세션 ID만 안전하게 만들면 세션은 안전할까요?',
    load: async () => (await import('./session-lifecycle/view.ts')).view,
  },
  {
    id: 'jwt-validation',
    title: '검증 파이프라인 스위치보드',
    question: '토큰이 제대로 풀리면 통과시켜도 될까요?',
    load: async () => (await import('./jwt-validation/view.ts')).view,
  },
  {
    id: 'session-sync',
    title: '세션 물류 센터',
    question: '서버가 늘어날 때, 세션은 어디에 있어야 할까요?',
    load: async () => (await import('./session-sync/view.ts')).view,
  },
];

/** The view of the lab of that id; undefined where there is no such lab. */
export async function loadView(id: string): Promise<LabView | undefined> {
  return labEntries.find((entry) => entry.id === id)?.load();
}

import type { Recording } from '../simulation/kernel/recording.ts';
import { actorName } from '../simulation/trace/messages.ts';
import type { IconName } from '../site/icons/names.ts';

/** What the roles of the cast are called, and which drawing stands for them: the same in every lab. */
const roles: Readonly<Record<string, { readonly word: string; readonly icon: IconName }>> = {
  browser: { word: '사용자', icon: 'browser' },
  reader: { word: '나', icon: 'browser' },
  attacker: { word: '공격자', icon: 'attacker' },
  'load-balancer': { word: '로드밸런서', icon: 'load-balancer' },
  gateway: { word: '게이트웨이', icon: 'gateway' },
  service: { word: '서버', icon: 'service' },
  sibling: { word: '서브도메인', icon: 'subdomain' },
  store: { word: '저장소', icon: 'store' },
  issuer: { word: '발급자', icon: 'issuer' },
};

/** The drawing of a role. */
export function roleIcon(role: string): IconName {
  return roles[role]?.icon ?? 'service';
}

/** The Korean word of a role. */
export function roleWord(role: string): string {
  return roles[role]?.word ?? role;
}

const roleOfPrefix: Readonly<Record<string, string>> = { user: 'browser' };

/** The Korean name of an actor by the name the model gives it: `service-2` is `서버 2`, `user-3` is `사용자 3`. */
export function actorWord(name: string): string {
  const match = /^(.*)-(\d+)$/.exec(name);
  if (!match) return roleWord(name);
  const [, prefix = '', number = ''] = match;
  return `${roleWord(roleOfPrefix[prefix] ?? prefix)} ${number}`;
}

/** The Korean name of the actor in row `actor`. */
export function actorWordAt(recording: Recording, actor: number): string {
  return actorWord(actorName(recording, actor));
}

/** The number at the end of an actor's name, as text; empty where there is none. */
export function actorNumber(name: string): string {
  return /-(\d+)$/.exec(name)?.[1] ?? '';
}

import type { FaultKind } from '../simulation/scenario/fault.ts';

/** The kinds of faults as an address may name them. */
export const faultKindWords: readonly {
  readonly kind: FaultKind;
  readonly about: string;
  readonly example: string;
}[] = [
  {
    kind: 'kill',
    about: '그 자리에서 꺼져요. 메모리는 사라지고 연결은 끊겨요.',
    example: 'fault=kill:service-2@10s',
  },
  { kind: 'restart', about: '빈 메모리로 다시 켜져요.', example: 'fault=restart:service-2@15s' },
  { kind: 'add', about: '빈 메모리로 새로 들어와요.', example: 'fault=add:service-5@10s' },
  {
    kind: 'cut',
    about: '두 곳 사이의 메시지가 그때부터 사라져요.',
    example: 'fault=cut:service-1~service-2@3s',
  },
  { kind: 'heal', about: '끊긴 연결이 다시 이어져요.', example: 'fault=heal:service-1~service-2@8s' },
  {
    kind: 'forget',
    about: '메모리에 든 것을 잊고 계속 돌아가요.',
    example: 'fault=forget:load-balancer@10s',
  },
];

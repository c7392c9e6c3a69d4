import type { JSX } from 'preact';

const shortcuts: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Space'], '재생, 멈추기'],
  [['←', '→'], '앞의 일로, 다음 일로'],
  [['Shift ←', 'Shift →'], '1초 앞으로, 1초 뒤로'],
  [['Home', 'End'], '처음으로, 끝으로'],
  [['N', 'Shift N'], '다음 거절로, 이전 거절로'],
  [['[', ']'], '여기를 구간 시작으로, 구간 끝으로'],
  [['L'], '구간 반복 켜기, 끄기'],
  [['Ctrl Z', 'Ctrl Shift Z'], '실행 취소, 다시 실행'],
  [['Esc'], '고른 것 놓기, 멈추기, 구간 지우기'],
  [['?'], '이 목록'],
];
const onHandle: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['←', '→'], '0.1초 옮기기'],
  [['Shift ←', 'Shift →'], '1초 옮기기'],
  [['Enter'], '그 순간으로 가기'],
  [['Delete'], '빼기'],
];

/** The player's keys, in two lists: anywhere in the lab, and on a handle of the scrubber. */
export function Shortcuts({ id }: { readonly id: string }): JSX.Element {
  return (
    <div class="lab-shortcuts" id={id} role="group" aria-label="단축키">
      <List title="실험실 어디서나" keys={shortcuts} />
      <List title="시간 막대의 손잡이에서" keys={onHandle} />
    </div>
  );
}

function List({ title, keys }: { title: string; keys: typeof shortcuts }): JSX.Element {
  return (
    <div>
      <p class="lab-panel-title">{title}</p>
      <dl>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

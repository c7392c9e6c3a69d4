import type { JSX } from 'preact';
import type { Finding } from '../jwt/finding.ts';
import { selectIn } from './editor/boxes.ts';

interface Props<Code extends string> {
  readonly id: string;
  /** the text box the findings are about */
  readonly box: string;
  readonly findings: readonly Finding<Code>[];
  readonly sentence: (finding: Finding<Code>) => string;
}

const words = { error: '오류', warning: '주의', note: '참고' } as const;

/** What was noticed about a text; each leads to its place in the box. */
export function FindingList<Code extends string>({ id, box, findings, sentence }: Props<Code>): JSX.Element {
  return (
    <ul id={id} class="pg-findings" aria-live="polite">
      {findings.map((finding, index) => (
        <li key={`${finding.code} ${index}`} class={`is-${finding.severity}`} data-finding={finding.code}>
          <b>{words[finding.severity]}</b> {sentence(finding)}{' '}
          {finding.length > 0 && (
            <button type="button" class="pg-link" onClick={() => selectIn(box, finding.at, finding.length)}>
              {finding.at + 1}번째 글자 보기
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

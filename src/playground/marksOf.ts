import type { Finding } from '../jwt/finding.ts';
import type { Mark } from './editor/RichEditor.ts';

/** Findings as an editor underlines them. */
export function marksOf<Code extends string>(
  findings: readonly Finding<Code>[],
  sentence: (finding: Finding<Code>) => string,
): readonly Mark[] {
  return findings.map((finding) => {
    const { at, length, severity } = finding;
    return { at, length, severity, sentence: sentence(finding) };
  });
}

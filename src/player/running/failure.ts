/** Why a run failed, in a sentence for the reader. */
export function failureSentence(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'too-many-events')
    return '일어나는 일이 너무 많아서 실행을 멈췄어요. 사용자 수나 실험 시간을 줄여 주세요.';
  return `실행하지 못했어요(${code === '' ? '알 수 없는 오류' : code}). 앞선 실행의 숫자가 그대로 있어요.`;
}

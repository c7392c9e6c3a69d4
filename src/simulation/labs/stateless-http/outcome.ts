/** What became of a request once a server had decided on it. */
export type Outcome = 'login' | 'recognised' | 'forgotten' | 'accident' | 'failed';

/** The outcome of a server's decision on a request, by its rule, whether it accepted, and its facts. */
export function outcomeOf(
  rule: string,
  accepted: boolean,
  { operation, believed, unseenSender }: Readonly<Record<string, string>>,
): Outcome {
  if (rule === 'store-unreachable') return 'failed';
  if (operation === 'login') return 'login';
  if (!accepted) return 'forgotten';
  return believed === unseenSender ? 'recognised' : 'accident';
}

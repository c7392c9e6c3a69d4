import type { Recording } from '../../simulation/kernel/recording.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import { formatExactMoment, formatSpan, withParticle } from '../korean.ts';
import type { ArrowRow } from './sequence.ts';

/**
 * An arrow in words, its label first, so that what is read aloud begins with what is seen:
 * `GET /cart. 0.42초, 로드밸런서가 서버 2에 보냄, 20ms 뒤 도착`.
 */
export function arrowSentence(recording: Recording, row: ArrowRow, label: string): string {
  const first = messageAt(recording, row.rows[0]!);
  const many = row.rows.length;
  const when = formatExactMoment(row.at);
  if (many > 1) {
    const way =
      row.from.length === 1
        ? `${withParticle(actorWord(first.from), '이가')} ${many}곳에`
        : `${many}곳에서 ${actorWord(first.to)}에`;
    const lost = row.lost > 0 ? `, ${row.lost}개는 사라짐` : '';
    return `${label}. ${when}, ${way} 보냄${lost}. 누르면 펼쳐요`;
  }
  const way = `${withParticle(actorWord(first.from), '이가')} ${actorWord(first.to)}에 보냄`;
  return `${label}. ${when}, ${way}, ${endWord(first)}`;
}

function endWord({ receivedAt, lostAt, lostWhy, sentAt }: ReturnType<typeof messageAt>): string {
  if (receivedAt >= 0)
    return receivedAt === sentAt ? '바로 도착' : `${formatSpan(receivedAt - sentAt)} 뒤 도착`;
  if (lostAt < 0) return '실험이 끝날 때까지 가는 중';
  return `${formatSpan(lostAt - sentAt)} 뒤 ${lostWhy === 'link-cut' ? '끊긴 연결에서' : '꺼진 곳에 닿아'} 사라짐`;
}

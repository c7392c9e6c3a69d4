import type { Recording } from '../../simulation/kernel/recording.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import { formatExactMoment, formatSpan, withParticle } from '../korean.ts';
import type { LabView } from '../LabView.ts';
import { messageWord } from '../words/messageWords.ts';
import type { ArrowRow } from './sequence.ts';

/** An arrow in words: `0.42초, 로드밸런서가 서버 2에 GET /cart 보냄, 20ms 뒤 도착`. */
export function arrowSentence(view: LabView, recording: Recording, row: ArrowRow): string {
  const first = messageAt(recording, row.rows[0]!);
  const many = row.rows.length;
  const word = messageWord(view, recording, row.rows[0]!);
  const when = formatExactMoment(row.at);
  if (many > 1) {
    const out = row.from.length === 1;
    const way = out
      ? `${withParticle(actorWord(first.from), '이가')} ${many}곳에`
      : `${many}곳에서 ${actorWord(first.to)}에`;
    const lost = row.lost > 0 ? `, ${row.lost}개는 사라짐` : '';
    return `${when}, ${way} ${word} ${many}개 보냄${lost}. 누르면 펼쳐요`;
  }
  const way = `${withParticle(actorWord(first.from), '이가')} ${actorWord(first.to)}에 ${word} 보냄`;
  return `${when}, ${way}, ${endWord(first)}`;
}

function endWord({ receivedAt, lostAt, lostWhy, sentAt }: ReturnType<typeof messageAt>): string {
  if (receivedAt >= 0)
    return receivedAt === sentAt ? '바로 도착' : `${formatSpan(receivedAt - sentAt)} 뒤 도착`;
  if (lostAt < 0) return '실험이 끝날 때까지 가는 중';
  return `${formatSpan(lostAt - sentAt)} 뒤 ${lostWhy === 'link-cut' ? '끊긴 연결에서' : '꺼진 곳에 닿아'} 사라짐`;
}

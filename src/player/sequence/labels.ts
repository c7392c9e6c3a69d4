import { messageAt } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import { formatBytes, formatSpan } from '../korean.ts';
import type { LabView } from '../LabView.ts';
import { shortId } from '../words/ids.ts';
import { faultAt, faultWord } from '../words/faultWords.ts';
import { messageWord } from '../words/messageWords.ts';
import { crossesOf } from './arrowShape.ts';
import type { PlacedArrow, PlacedDecision, PlacedFault, SequenceLayout } from './layout.ts';
import type { ArrowRow } from './sequence.ts';
import { fitText, textWidth } from './text.ts';

/** A text in the diagram and its box, px: `left` and `top` of the box, the baseline in `y`. */
export interface Label {
  readonly text: string;
  /** a second line under it; empty where there is none */
  readonly detail: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** px; the figure's style sheet sets the same. */
export const LABEL_SIZE = 12;
export const DETAIL_SIZE = 11;
/** Room of the mark before a label. */
export const MARK_ROOM = 22;
const EDGE = 3;
/** px from a base line up to the top of its words. */
const ABOVE = 11;
/** Half of the cross at which a message is lost, with some air, px. */
const CROSS = 7;
/** px down from which on an arrow is steep. */
const STEEP = 26;

/** The words of an arrow: what it is, how often, and for gathered users whose. */
export function arrowText(view: LabView, layout: SequenceLayout, row: ArrowRow): string {
  const { timeline, lanes } = layout.sequence;
  const { recording } = timeline;
  const first = row.rows[0]!;
  const { from, to, sentAt } = messageAt(recording, first);
  const word = messageWord(view, recording, first);
  const many = row.rows.length;
  // Drawn level or cut short, its line does not say when it arrives, so its words do.
  const arrives =
    (row.long || many > 1) && row.lost < many ? ` · ${formatSpan(row.end - sentAt)} 뒤 도착` : '';
  if (many > 1) return `${word} ×${many}${row.lost > 0 ? ` (${row.lost}개 사라짐)` : ''}${arrives}`;
  const whose = lanes[row.from[0]!]!.gathered ? `${actorWord(from)} · ` : '';
  const whither = lanes[row.to[0]!]!.gathered ? ` → ${actorWord(to)}` : '';
  return whose + word + whither + arrives;
}

/** What the closest zoom adds: size, time on the way, what it carries. */
export function arrowDetail(layout: SequenceLayout, row: ArrowRow): string {
  const { recording } = layout.sequence.timeline;
  const messages = row.rows.map((message) => messageAt(recording, message));
  const { credential, sentAt, subject, type } = messages[0]!;
  const parts = [formatBytes(messages.reduce((sum, { bytes }) => sum + bytes, 0))];
  if (row.lost < row.rows.length) parts.push(formatSpan(row.end - sentAt));
  if (credential !== '')
    parts.push(`${credential.startsWith('tok-') ? '토큰' : '쿠키'} ${shortId(credential)}`);
  else if (subject !== '' && !type.startsWith('http.')) parts.push(`세션 ${shortId(subject)}`);
  return parts.join(' · ');
}

/** Where the words of an arrow stand: above its line, over the middle or over its start, and beside a loss that lies there. */
export function arrowLabel(
  layout: SequenceLayout,
  { row, top, y, endY }: PlacedArrow,
  text: string,
  detail: string,
): Label {
  const most = layout.width - MARK_ROOM - 2 * EDGE;
  const fitted = fitText(text, LABEL_SIZE, most);
  const fittedDetail = fitText(detail, DETAIL_SIZE, most);
  const width = MARK_ROOM + Math.max(textWidth(fitted, LABEL_SIZE), textWidth(fittedDetail, DETAIL_SIZE));
  const xs = [...row.from, ...row.to].map((lane) => layout.lanes[lane]!);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const fits = right - left - 20 >= width;
  // Over the middle of a line that is nearly level; over the start of a steep one, where it is still near the line.
  const level = row.rows.length > 1 || row.long || endY - y < STEEP;
  const leftward = layout.lanes[row.to[0]!]! < layout.lanes[row.from[0]!]!;
  const beside = leftward && fits ? right - 9 - width : left + 9;
  const wanted = fits && level ? (left + right - width) / 2 : beside;
  const within = (at: number) => Math.round(Math.max(EDGE, Math.min(at, layout.width - width - EDGE)));
  const crosses = crossesOf(layout).filter((cross) => cross.y > top - CROSS && cross.y < y - 2);
  const isFree = (at: number) => crosses.every(({ x }) => x + CROSS < at || x - CROSS > at + width);
  const choices = [wanted, ...crosses.flatMap(({ x }) => [x + CROSS + 1, x - CROSS - 1 - width])].map(within);
  const free = choices.filter(isFree).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return {
    text: fitted,
    detail: fittedDetail,
    left: free[0] ?? within(wanted),
    top,
    width,
    height: y - top,
  };
}

/** The base line of an arrow's words, px from the top of the diagram. */
export function baselineOf({ y }: PlacedArrow, { detail }: Label): number {
  return detail === '' ? y - 6 : y - 8 - DETAIL_SIZE;
}

/** The paper on which an arrow's words stand, over all lines: as high as the words, so that it hides as little as can be. */
export function plateOf(placed: PlacedArrow, label: Label) {
  const y = baselineOf(placed, label) - ABOVE;
  return { x: label.left, y, width: label.width + 2, height: placed.y - 2.5 - y };
}

/** The sentence of a decision, beside its lifeline; left of it where there is no room on the right. */
export function decisionLabel(
  view: LabView,
  layout: SequenceLayout,
  { row, top, height }: PlacedDecision,
): Label {
  const sentence = view.decisionSentence(layout.sequence.timeline.recording, row.row);
  const text = fitText(sentence, LABEL_SIZE, layout.width - MARK_ROOM - 16);
  const width = textWidth(text, LABEL_SIZE) + MARK_ROOM + 8;
  const x = layout.lanes[row.lane]!;
  const left = Math.max(EDGE, Math.min(x + 10, layout.width - width - EDGE));
  return { text, detail: '', left: Math.round(left), top: top + 3, width, height: height - 6 };
}

/** The words of a fault, on its line. */
export function faultLabel(view: LabView, layout: SequenceLayout, { row, top, height }: PlacedFault): Label {
  const word = faultWord(view, faultAt(layout.sequence.timeline.recording, row.row));
  const text = fitText(word, LABEL_SIZE, layout.width - 40);
  return { text, detail: '', left: 12, top, width: textWidth(text, LABEL_SIZE) + MARK_ROOM + 8, height };
}

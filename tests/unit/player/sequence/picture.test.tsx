import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { view } from '../../../../src/labs/session-sync/view.ts';
import {
  arrowDetail,
  arrowLabel,
  arrowText,
  decisionLabel,
  faultLabel,
} from '../../../../src/player/sequence/labels.ts';
import {
  layoutSequence,
  momentNear,
  type SequenceLayout,
  yAt,
} from '../../../../src/player/sequence/layout.ts';
import { SequenceSvg } from '../../../../src/player/sequence/SequenceSvg.tsx';
import { sequenceOf } from '../../../../src/player/sequence/sequence.ts';
import { type Scope, timelineOf, unitsSentBy } from '../../../../src/player/sequence/timeline.ts';
import { windowAround } from '../../../../src/player/sequence/window.ts';
import { FIRST_ZOOM, type Zoom, zooms } from '../../../../src/player/sequence/zoom.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { recordingOf } from '../recordings.ts';

interface Around {
  readonly t: number;
  readonly width?: number;
  readonly zoom?: Zoom;
  readonly scope?: Scope;
  readonly unfolded?: ReadonlySet<number>;
}

function layoutAround(
  recording: Recording,
  { t, width = 700, zoom = zooms[FIRST_ZOOM]!, scope = { kind: 'all' }, unfolded = new Set() }: Around,
) {
  const timeline = timelineOf(recording, scope);
  const narrow = width < 500;
  const limits = narrow ? { users: 1, machines: 8 } : { users: 3, machines: 12 };
  const window = windowAround(timeline, unitsSentBy(timeline, t) - 1, zoom);
  return layoutSequence(sequenceOf(timeline, window, { unfolded, limits }), { width, narrow, zoom });
}

function drawn(recording: Recording, around: Around) {
  const layout = layoutAround(recording, around);
  const zoom = around.zoom ?? zooms[FIRST_ZOOM]!;
  return parse(
    renderToString(
      <SequenceSvg
        view={view}
        layout={layout}
        zoom={zoom}
        t={around.t}
        selected={-1}
        reachable={-1}
        label="순서도"
      />,
    ),
  );
}

/** The boxes of all words of a diagram. */
function boxesOf(layout: SequenceLayout, zoom: Zoom) {
  const arrows = zoom.labels
    ? layout.arrows.map((arrow) =>
        arrowLabel(
          layout,
          arrow,
          arrowText(view, layout, arrow.row),
          zoom.detailed ? arrowDetail(layout, arrow.row) : '',
        ),
      )
    : [];
  return [
    ...arrows,
    ...layout.decisions.filter(({ told }) => told).map((decision) => decisionLabel(view, layout, decision)),
    ...layout.faults.map((fault) => faultLabel(view, layout, fault)),
    ...layout.silences.map(({ top, height }) => ({ left: 0, width: layout.width, top, height })),
  ];
}

describe('the picture', () => {
  test.each([
    ['four servers that replicate', 'services=4&users=12&duration=10s'],
    ['64 servers', 'services=64&users=60&rate=0.5&duration=2s'],
    [
      'a store whose link is cut',
      'services=4&strategy=central-store&duration=8s&fault=cut:service-2~store@3s',
    ],
    [
      'a killed server',
      'services=3&strategy=local&duration=8s&fault=kill:service-2@3s&fault=restart:service-2@5s',
    ],
    ['no latency at all', 'services=4&latency=0s&replication-delay=0s&duration=8s'],
  ])('%s: no two texts overlap and none leaves the sheet, at any width and zoom', async (_, query) => {
    const recording = await recordingOf(query);
    for (const width of [270, 700, 1400]) {
      for (const zoom of zooms) {
        for (const t of [0, recording.end * 0.4, recording.end]) {
          const layout = layoutAround(recording, { t, width, zoom });
          const boxes = boxesOf(layout, zoom).sort((a, b) => a.top - b.top);
          for (const [i, box] of boxes.entries()) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.left + box.width).toBeLessThanOrEqual(layout.width + 0.5);
            expect(box.top + box.height).toBeLessThanOrEqual(layout.height);
            const next = boxes[i + 1];
            if (next) expect(box.top + box.height).toBeLessThanOrEqual(next.top + 0.001);
          }
        }
      }
    }
  });

  test('never more than a few hundred nodes, however much goes on', async () => {
    const recording = await recordingOf('services=64&strategy=central-store&users=1000&rate=2&duration=2s');
    expect(recording.messages.length).toBeGreaterThan(10_000);
    for (const zoom of zooms) {
      const svg = drawn(recording, { t: recording.end / 2, zoom });
      expect(svg.querySelectorAll('*').length).toBeLessThan(650);
    }
  });

  test('the past is solid, what is under way stands out, the future is faint', async () => {
    const recording = await recordingOf('services=4&users=12&duration=10s');
    const row = 40;
    const { sentAt, receivedAt } = recording.messages;
    const classAt = (t: number) =>
      drawn(recording, { t, scope: { kind: 'request', row }, unfolded: new Set(Array(200).keys()) })
        .querySelector(`[data-arrow="${row}"]`)!
        .getAttribute('class');
    expect(classAt(sentAt[row]! - 1)).toContain('is-future');
    expect(classAt(sentAt[row]!)).toContain('is-now');
    expect(classAt(receivedAt[row]! - 1)).toContain('is-now');
    expect(classAt(receivedAt[row]!)).toContain('is-past');
  });

  test('a loss ends in a cross on its way, a fault is a line with its words, a refusal has its sentence', async () => {
    const recording = await recordingOf(
      'services=2&strategy=local&users=6&duration=8s&fault=cut:load-balancer~service-1@2s',
    );
    const { lostAt } = recording.messages;
    const lost = [...lostAt.keys()].find((row) => lostAt[row]! >= 0)!;
    const t = lostAt[lost]!;
    const layout = layoutAround(recording, { t });
    const svg = drawn(recording, { t });
    const arrow = svg.querySelector(`[data-way="${lost}"]`)!;
    const cross = arrow.querySelector('.lab-seq-lost')!;
    const x = Number(/translate\(([\d.]+)/.exec(cross.getAttribute('transform')!)![1]);
    const { row } = layout.arrows.find(({ row }) => row.rows.includes(lost))!;
    const ends = [row.from[0]!, row.to[0]!].map((lane) => layout.lanes[lane]!).sort((a, b) => a - b);
    expect(x).toBeGreaterThan(ends[0]!);
    expect(x).toBeLessThan(ends[1]!);
    expect(arrow.querySelector('.lab-seq-head')).toBeNull();
    const around = drawn(recording, { t: 2_000_000 });
    expect(around.querySelector('.lab-seq-fault')!.text).toContain('로드밸런서와 서버 1 사이 끊김');
    const refusal = [...recording.decisions.accepted.keys()].find(
      (i) => recording.decisions.accepted[i] === 0,
    )!;
    const then = drawn(recording, { t: recording.decisions.at[refusal]! });
    expect(then.querySelector('g.lab-seq-decision.is-refused')!.text).toMatch(/답했어요/u);
  });

  test('arrows are told in sentences', async () => {
    const recording = await recordingOf('services=4&users=12&duration=10s');
    const svg = drawn(recording, { t: 0 });
    const labels = svg.querySelectorAll('[data-arrow]').map((arrow) => arrow.getAttribute('aria-label')!);
    expect(labels[0]).toMatch(
      /^사용자 \d+ · POST \/login\. [\d.]+초, 사용자 \d+[이가] 로드밸런서에 보냄, 20ms 뒤 도착$/u,
    );
    expect(labels.find((label) => label.includes('3곳에'))).toMatch(
      /^.+ ×3 · 70ms 뒤 도착\. [\d.]+초, 서버 \d[이가] 3곳에 보냄\. 누르면 펼쳐요$/u,
    );
    expect(svg.querySelectorAll('[aria-expanded="false"]').length).toBeGreaterThan(0);
  });

  test('later is never higher, and a click on the gutter finds the moment that stands there', async () => {
    const recording = await recordingOf('services=4&users=12&duration=6s&fault=kill:service-1@3s');
    const layout = layoutAround(recording, { t: 3_000_000 });
    let before = -Infinity;
    for (let t = 0; t <= recording.end; t += 1_000) {
      const y = yAt(layout, t);
      expect(y).toBeGreaterThanOrEqual(before);
      before = y;
    }
    for (const { at, top, height } of layout.moments) {
      expect(momentNear(layout, top + height / 2)).toBe(at);
      expect(yAt(layout, at)).toBeGreaterThanOrEqual(top + height);
    }
  });

  test('an arrow never points up, and ends where its arrival stands', async () => {
    const recording = await recordingOf('services=4&users=12&jitter=30ms&duration=6s');
    const layout = layoutAround(recording, { t: 3_000_000 });
    const topOf = new Map(layout.moments.map(({ at, top }) => [at, top]));
    for (const { row, y, endY } of layout.arrows) {
      expect(endY).toBeGreaterThanOrEqual(y);
      if (row.rows.length === 1 && !row.long)
        expect(endY).toBe(Math.max(topOf.get(row.end)!, y + zooms[FIRST_ZOOM]!.gap / 2));
    }
  });
});

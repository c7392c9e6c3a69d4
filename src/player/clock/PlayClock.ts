import { batch, signal, type Signal } from '@preact/signals';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { eventTimes, neighbourTime } from '../../simulation/trace/events.ts';
import { browserFrames, type FrameSource } from './frameSource.ts';
import { paceOf, timeAt, wallAt } from './pace.ts';
import { rangeOf, withinRun, type Range } from './range.ts';

/** The speeds on offer. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;

/** While playing, pictures are told of a new time at most this often, ms. */
const DRAW_EVERY = 100;
/** What is read, words and lists, changes more seldom while playing, ms: nobody reads faster. */
const SHOW_EVERY = 400;
/** And after every so many frames at most: where frames are slow, the marks go on all the same. */
const QUIET_FRAMES = 4;
/** Words after that many, which take 400 ms where frames come sixty times a second. */
const FRAMES_A_READING = 24;
/** Under reduced motion playing goes to the next event after this long at speed ×1, ms. */
const REDUCED_STEP = 1200;
/** A frame later than this (a hidden tab) doesn't make the run leap, ms. */
const LONGEST_FRAME = 100;

/** Told of t, µs, and whether `more` frames follow at once: else t stands now, if only until the next hop from event to event. */
type FrameListener = (t: number, more: boolean) => void;

/**
 * Where the reader is in a run, and how the run is played. The exact time is `t`; `shown` follows it as often as anybody can
 * read, `drawn` as often as pictures want, and both at once whenever the reader moves it. Nothing here touches the page until `play` is called.
 */
export class PlayClock {
  /** µs */
  t = 0;
  readonly shown: Signal<number> = signal(0);
  /** µs, for what is looked at rather than read */
  readonly drawn: Signal<number> = signal(0);
  readonly playing: Signal<boolean> = signal(false);
  readonly speed: Signal<number> = signal(1);
  /** the range that playing goes round in; the reader may look outside it while nothing plays */
  readonly loop: Signal<Range | undefined> = signal(undefined);
  readonly #recording: Signal<Recording>;
  readonly #beside: Signal<Recording | undefined> = signal(undefined);
  #lastLoop: Range | undefined;
  #cancel: () => void = () => {};
  #drawnAt = 0;
  #shownAt = 0;
  /** frames since somebody was told of t */
  #quiet = 0;
  /** frames since those who read were */
  #unread = 0;
  readonly #frames: FrameSource;
  readonly #listeners = new Set<FrameListener>();

  constructor(recording: Recording, t: number, frames: FrameSource = browserFrames) {
    this.#recording = signal(recording);
    this.#frames = frames;
    this.t = t;
    this.shown.value = t;
    this.drawn.value = t;
  }

  /** Calls back on each frame while playing, and whenever t moves. Returns how to stop that. */
  onFrame(listener: FrameListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes on in another recording: at t, or where that ends before it, at its end. */
  enter(recording: Recording, t = this.t): void {
    this.#recording.value = recording;
    this.loop.value = withinRun(this.loop.value, this.end);
    this.seek(t);
  }

  /** Lets another run go by this clock too: steps go to what happens in either, up to the end of the longer. */
  accompany(recording: Recording | undefined): void {
    this.#beside.value = recording;
    this.enter(this.#recording.value);
  }

  /** µs */
  get end(): number {
    return this.#longer.end;
  }

  get #longer(): Recording {
    const [main, beside] = [this.#recording.value, this.#beside.value];
    return beside !== undefined && beside.end > main.end ? beside : main;
  }

  /** Goes to t. */
  seek(t: number): void {
    this.t = Math.min(this.end, Math.max(0, t));
    this.#tell();
  }

  /** Goes to the next event or the one before, and stops there. */
  step(direction: 1 | -1): void {
    this.pause();
    this.seek(this.neighbour(direction));
  }

  /** The time of the next event, or of the one before. */
  neighbour(direction: 1 | -1): number {
    const found = [this.#recording.value, this.#beside.value]
      .filter((recording) => recording !== undefined)
      .map((recording) => neighbourTime(eventTimes(recording), this.t, direction))
      .filter((t) => t !== this.t);
    if (found.length === 0) return this.t;
    return direction === 1 ? Math.min(...found) : Math.max(...found);
  }

  /** Where playing from t for so long of the reader's time at speed ×1, ms, comes to, µs. */
  after(wall: number, t = this.t): number {
    const pace = paceOf(this.#longer);
    return timeAt(pace, wallAt(pace, t) + wall);
  }

  /** Plays this range again and again from now on; undefined plays on to the end. */
  repeat(range: Range | undefined): void {
    this.#lastLoop = range ?? this.loop.value ?? this.#lastLoop;
    this.loop.value = range && rangeOf(range.from, range.to, this.end);
  }

  /** The loop that was cleared last, as far as it lies in this run. */
  get lastLoop(): Range | undefined {
    return withinRun(this.#lastLoop, this.end);
  }

  /** Plays on; from the start where the run is over, and from the start of the loop where t lies outside it. */
  play(): void {
    if (this.playing.value) return;
    if (this.loop.value === undefined && this.t >= this.end) this.seek(0);
    this.playing.value = true;
    const advance = this.#frames.reducedMotion() ? this.#byEvents : this.#byFrames;
    let last = this.#frames.now();
    const frame = (now: number) => {
      if (!this.playing.value) return;
      if (advance(now, now - last)) last = now;
      if (this.loop.value === undefined && this.t >= this.end) this.pause();
      else this.#cancel = this.#frames.next(frame);
    };
    this.#cancel = this.#frames.next(frame);
  }

  pause(): void {
    if (!this.playing.value) return;
    this.#cancel();
    this.playing.value = false;
    this.#tell();
  }

  /** Moves smoothly; what a frame has left over at the end of a loop it goes on with from its start. */
  readonly #byFrames = (now: number, passed: number): boolean => {
    const pace = paceOf(this.#longer);
    const wall = wallAt(pace, this.#inLoop()) + Math.min(LONGEST_FRAME, passed) * this.speed.value;
    this.t = timeAt(pace, wall);
    const range = this.loop.value;
    if (range !== undefined) {
      const [from, to] = [wallAt(pace, range.from), wallAt(pace, range.to)];
      if (wall >= to) this.t = to > from ? timeAt(pace, from + ((wall - to) % (to - from))) : range.from;
      // Rounding may put it a hair before the start, which would count as outside.
      this.t = Math.max(range.from, this.t);
    }
    this.#tell(now);
    return true;
  };

  /** Goes from event to event, each in sight for a while. */
  readonly #byEvents = (_now: number, passed: number): boolean => {
    if (passed < REDUCED_STEP / this.speed.value) return false;
    const range = this.loop.value;
    const next = this.neighbour(1);
    const goesRound = range !== undefined && (next > range.to || next === this.t || this.t < range.from);
    this.seek(goesRound ? range.from : next);
    return true;
  };

  /** t, or the start of the loop where t lies outside it. */
  #inLoop(): number {
    const range = this.loop.value;
    return range === undefined || (this.t >= range.from && this.t < range.to) ? this.t : range.from;
  }

  /** Tells of t: everybody at once where the reader moved it, and in a frame of playing at `now` who has not heard for a while. */
  #tell(now?: number): void {
    for (const listener of this.#listeners) listener(this.t, now !== undefined);
    if (now === undefined) {
      batch(() => {
        this.drawn.value = this.t;
        this.shown.value = this.t;
      });
      return;
    }
    // One of them in a frame, and then none for a few.
    this.#quiet++;
    this.#unread++;
    if (this.#quiet < QUIET_FRAMES) return;
    if (this.#unread >= FRAMES_A_READING && now - this.#shownAt >= SHOW_EVERY) {
      this.#unread = 0;
      this.#shownAt = now;
      this.shown.value = this.t;
    } else if (now - this.#drawnAt >= DRAW_EVERY) {
      this.#drawnAt = now;
      this.drawn.value = this.t;
    } else return;
    this.#quiet = 0;
  }
}

/** Where a clock gets its frames from: a browser, or a test that turns the crank itself. */
export interface FrameSource {
  /** The reader's time, ms. */
  now(): number;
  /** Calls back once with the reader's time, ms, when the next frame is due. Returns how to call it off. */
  next(frame: (now: number) => void): () => void;
  /** Whether the reader asked for less motion. */
  reducedMotion(): boolean;
}

/** The browser's own frames. Nothing is touched before one is asked for, so that the build may hold a clock too. */
export const browserFrames: FrameSource = {
  now: () => performance.now(),
  next: (frame) => {
    const id = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(id);
  },
  reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
};

/** Time, for work that is done in slices. */
export interface Clock {
  /** Milliseconds from any fixed moment on. */
  now(): number;
  /** Lets everything that waits (messages, timers) have its turn. */
  pause(): Promise<void>;
  /** Runs an action once after so many milliseconds, unless the answer is called before. */
  after(milliseconds: number, action: () => void): () => void;
}

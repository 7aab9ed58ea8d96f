import type { Details } from './details.ts';
import type { Host } from './host.ts';
import type { Popup } from './popup.ts';

/** One tab of the page. */
export interface Picture {
  /** Filters and the like, above the picture. */
  readonly tools: HTMLElement;
  readonly body: HTMLElement;
  /** Asks for what it shows, where that is new or not there yet. */
  load(): Promise<void>;
  /** Draws again, for another size or other colours. */
  resize(): void;
  /** The whole picture by itself, in the present colours; `null` where there is nothing to show. */
  draw(): SVGSVGElement | null;
  zoom(step: 'in' | 'out' | 'reset'): void;
  /** What the details say while nothing is chosen. */
  clear(): void;
}

/** What the pictures share. */
export interface Stage {
  readonly host: Host;
  readonly details: Details;
  readonly popup: Popup;
  /** Says something to people who cannot see the page. */
  announce(text: string): void;
}

/** What a picture keeps from one session of the page to the next. */
export interface Kept<State> {
  readonly state: State;
  save(changes: Partial<State>): void;
}

import { type PictureName, pictureNames } from '../src/pictures/messages.ts';
import type { Host } from './host.ts';
import { type MatrixState, matrixStart } from './matrix/matrix.ts';
import type { Kept } from './picture.ts';
import { type SeriesState, seriesStart } from './series/series.ts';
import { type SpeakersState, speakersStart } from './speakers/speakers.ts';

export interface PageState {
  readonly picture: PictureName;
  readonly matrix: MatrixState;
  readonly speakers: SpeakersState;
  readonly series: SeriesState;
}

export interface Memory {
  readonly state: PageState;
  choose(picture: PictureName): void;
  of<Name extends Exclude<keyof PageState, 'picture'>>(name: Name): Kept<PageState[Name]>;
}

/** What the page was when it was shown last; what is missing there is as at the beginning. */
export function openMemory(host: Host): Memory {
  const saved = toRecord(host.saved);
  let state: PageState = {
    picture: pictureNames.find((name) => name === saved.picture) ?? 'matrix',
    matrix: { ...matrixStart, ...toRecord(saved.matrix) },
    speakers: { ...speakersStart, ...toRecord(saved.speakers) },
    series: { ...seriesStart, ...toRecord(saved.series) },
  };
  const save = (changes: Partial<PageState>) => {
    state = { ...state, ...changes };
    host.saveState(state);
  };
  return {
    get state() {
      return state;
    },
    choose: (picture) => save({ picture }),
    of: (name) => ({
      get state() {
        return state[name];
      },
      save: (changes) => save({ [name]: { ...state[name], ...changes } }),
    }),
  };
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

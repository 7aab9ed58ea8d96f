import type { Location } from '@counterclaim/server/protocol';
import type { FromPage, PictureName, ToPage } from '../src/pictures/messages.ts';

/** The extension, as the page sees it. */
export interface Host {
  /** Asks the language server; fails with a message for people. */
  ask<Result>(method: string, params: unknown): Promise<Result>;
  open(location: Location): void;
  /** Opens two passages side by side. */
  compare(a: Location, b: Location): void;
  save(name: string, type: 'svg' | 'png', content: string): void;
  /** What was saved before the page was hidden or the editor closed. */
  readonly saved: unknown;
  saveState(state: unknown): void;
}

export interface HostEvents {
  onChanged(): void;
  onShow(picture: PictureName): void;
}

interface EditorApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): EditorApi;

export function connectHost(events: HostEvents): Host {
  const editor = acquireVsCodeApi();
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = 0;

  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.kind) {
      case 'answer':
        waiting.get(data.id)?.resolve(data.result);
        waiting.delete(data.id);
        return;
      case 'failure':
        waiting.get(data.id)?.reject(new Error(data.message));
        waiting.delete(data.id);
        return;
      case 'changed':
        events.onChanged();
        return;
      case 'show':
        events.onShow(data.picture);
        return;
    }
  });
  editor.postMessage({ kind: 'ready' });
  return {
    ask: <Result>(method: string, params: unknown) =>
      new Promise<Result>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
        editor.postMessage({ kind: 'ask', id, method, params });
      }),
    open: (location) => editor.postMessage({ kind: 'open', location: place(location) }),
    compare: (a, b) => editor.postMessage({ kind: 'compare', a: place(a), b: place(b) }),
    save: (name, type, content) => editor.postMessage({ kind: 'save', name, type, content }),
    saved: editor.getState(),
    saveState: (state) => editor.setState(state),
  };
}

const place = ({ uri, range }: Location): Location => ({ uri, range });

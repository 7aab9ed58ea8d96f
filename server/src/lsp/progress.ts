import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** What a person sees of long work, with a button that stops it. */
export interface Progress {
  readonly isCancelled: boolean;
  report(done: number, all: number, what: string): void;
  end(): void;
}

/** Where the client shows no progress, the answer reports to nobody. */
export async function beginProgress(connection: Connection, shown: boolean, title: string): Promise<Progress> {
  let reporter: WorkDoneProgressServerReporter | null = null;
  try {
    if (shown) reporter = await connection.window.createWorkDoneProgress();
    reporter?.begin(title, 0, '', true);
  } catch {
    // A client that declines is not shown any.
  }
  let last = '';
  return {
    get isCancelled() {
      return reporter?.token.isCancellationRequested ?? false;
    },
    report: (done, all, what) => {
      const message = `${what} ${done}/${all}`;
      if (message === last) return;
      last = message;
      reporter?.report(all === 0 ? 100 : Math.floor((100 * done) / all), message);
    },
    end: () => reporter?.done(),
  };
}

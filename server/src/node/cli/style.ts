import type { WriteStream } from 'node:tty';

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  disputed(text: string): string;
  same(text: string): string;
  /** The width of a line, in columns. */
  readonly width: number;
}

/** Colours where the stream is a terminal and `NO_COLOR` is not set; else the plain text. */
export function createStyle(stream: WriteStream, environment: NodeJS.ProcessEnv = process.env): Style {
  const coloured = stream.isTTY && !environment.NO_COLOR && environment.TERM !== 'dumb';
  const paint = (code: number) => (text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    bold: paint(1),
    dim: paint(2),
    disputed: paint(31),
    same: paint(32),
    width: Math.max(40, Math.min(stream.columns ?? 100, 120)),
  };
}

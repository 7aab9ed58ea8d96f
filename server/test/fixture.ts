/**
 * Scenarios as text. A scenario begins with `== title ==` and holds articles (`-- name --`), each with marks below its
 * lines (`// ^^^^ label` marks what stands above the carets) and, at its end, expectations (`=> …`).
 */
export interface Fixture {
  readonly title: string;
  readonly articles: ReadonlyMap<string, MarkedText>;
  readonly expectations: readonly string[];
}

export interface MarkedText {
  readonly text: string;
  /** Half-open, in UTF-16 code units of the text without its marks. */
  readonly marks: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

export function parseFixtures(source: string): Fixture[] {
  const parts = source.split(/^== (.*) ==$/m).slice(1);
  return parts.flatMap((title, i) => (i % 2 === 0 ? [parseFixture(title, parts[i + 1] as string)] : []));
}

function parseFixture(title: string, body: string): Fixture {
  const lines = body.split('\n');
  const expectations = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3));
  const parts = lines
    .filter((line) => !line.startsWith('=> '))
    .join('\n')
    .split(/^-- (.*) --$/m)
    .slice(1);
  const articles = parts.flatMap((name, i) =>
    i % 2 === 0 ? [[name, parseMarked(parts[i + 1] as string)] as const] : [],
  );
  return { title, articles: new Map(articles), expectations };
}

function parseMarked(source: string): MarkedText {
  let text = '';
  let lineStart = 0;
  const marks: { start: number; end: number; label: string }[] = [];
  for (const line of source.replace(/^\n/, '').trimEnd().split('\n')) {
    const mark = /^(\/\/ *)(\^+) (.*)$/.exec(line);
    if (mark === null) {
      lineStart = text.length;
      text += `${line}\n`;
    } else {
      const start = lineStart + (mark[1] as string).length;
      marks.push({ start, end: start + (mark[2] as string).length, label: mark[3] as string });
    }
  }
  return { text, marks };
}

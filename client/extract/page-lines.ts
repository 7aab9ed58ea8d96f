/** A line of a page, with its place in points from the left and from the bottom. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
}

/**
 * The paragraphs of pages of lines. A new one begins after a gap, at an indented line, where the size of the letters
 * changes, and after a short line that ends a sentence. A sentence that a page break cuts is put together, and a word
 * that a hyphen cuts at the end of a line.
 */
export function toParagraphs(pages: readonly (readonly PageLine[])[]): string[] {
  const repeated = repeatedTexts(pages);
  const bodies = pages.map((page) => {
    const margins = marginsOf(page).filter(({ text }) => repeated.has(withoutNumbers(text)) || isPageNumber(text));
    return page.filter((line) => !margins.includes(line));
  });
  const hyphenated = hyphenatedWords(bodies);
  const paragraphs: string[] = [];
  let previous: PageLine | null = null;
  for (const lines of bodies) {
    const gap = usualGap(lines);
    const width = Math.max(0, ...lines.map(({ right }) => right));
    for (const line of lines) {
      const isNew = previous === null || startsParagraph(previous, line, gap, width);
      if (isNew) paragraphs.push(line.text);
      else paragraphs.push(join(paragraphs.pop() ?? '', line.text, hyphenated));
      previous = line;
    }
  }
  return paragraphs;
}

function startsParagraph(previous: PageLine, line: PageLine, gap: number, width: number): boolean {
  const endsSentence = /[.!?:]["'’”»)\]]*$/.test(previous.text);
  const below = previous.bottom - line.bottom;
  // The top of a page or of a column: only what is said tells.
  if (below < -line.height || below > 12 * line.height) return endsSentence;
  if (Math.abs(previous.height - line.height) > 0.15 * line.height) return true;
  if (below > 1.3 * gap) return true;
  if (line.left - previous.left > 0.8 * line.height) return endsSentence;
  return endsSentence && previous.right < 0.75 * width;
}

/** The distance between two lines that is met most often, in points. */
function usualGap(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  let usual = Number.POSITIVE_INFINITY;
  for (let i = 1; i < lines.length; i++) {
    const gap = Math.round(((lines[i - 1] as PageLine).bottom - (lines[i] as PageLine).bottom) * 2) / 2;
    if (gap <= 0) continue;
    const count = (counts.get(gap) ?? 0) + 1;
    counts.set(gap, count);
    if (count > (counts.get(usual) ?? 0) || (count === counts.get(usual) && gap < usual)) usual = gap;
  }
  return usual;
}

/** Texts at the head or foot of several pages, with the numbers in them left out. */
function repeatedTexts(pages: readonly (readonly PageLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const texts = new Set(marginsOf(page).map(({ text }) => withoutNumbers(text)));
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

/** Two lines at most at the head of a page, and at its foot, that a wide gap parts from the rest. */
function marginsOf(page: readonly PageLine[]): PageLine[] {
  const lines = page.toSorted((a, b) => b.bottom - a.bottom);
  const wide = 1.6 * usualGap(lines);
  const isParted = (i: number): boolean => {
    const [above, below] = [lines[i - 1], lines[i]];
    return above !== undefined && below !== undefined && above.bottom - below.bottom > wide;
  };
  const head = [1, 2].find(isParted) ?? 0;
  const foot = [1, 2].find((count) => isParted(lines.length - count)) ?? 0;
  return [...lines.slice(0, head), ...lines.slice(lines.length - foot)];
}

function isPageNumber(text: string): boolean {
  return /^(?:page\s)?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$/i.test(text);
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#').trim();
}

/** Words that are written with a hyphen within a line. */
function hyphenatedWords(pages: readonly (readonly PageLine[])[]): Set<string> {
  return new Set(pages.flat().flatMap(({ text }) => text.match(/\p{L}+-\p{L}+/gu) ?? []));
}

/** A hyphen between two small letters at the end of a line cuts a word, unless the word has it elsewhere too. */
function join(text: string, next: string, hyphenated: ReadonlySet<string>): string {
  const [before] = /\p{L}{1,40}[-\u00ad]$/u.exec(text.slice(-41)) ?? [];
  const [after] = /^\p{Ll}\p{L}{0,40}/u.exec(next) ?? [];
  if (before === undefined || after === undefined) return `${text} ${next}`;
  return (hyphenated.has(before + after) ? text : text.slice(0, -1)) + next;
}

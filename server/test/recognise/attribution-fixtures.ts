import { readFileSync } from 'node:fs';
import { analyse } from '../../src/recognise/analyse.ts';
import type { Span } from '../../src/text/span.ts';

export interface Fixture {
  readonly name: string;
  readonly text: string;
  /** Lines in the form of the fixtures, sorted by their content. */
  readonly expected: readonly string[];
}

/** The cases of attribution.fixtures.txt, whose head says how they are written. */
export function readFixtures(): Fixture[] {
  const file = readFileSync(new URL('attribution.fixtures.txt', import.meta.url), 'utf8');
  return file
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      const isExpected = (line: string) => /^[>~] /.test(line);
      return {
        name,
        text: lines.filter((line) => !isExpected(line)).join('\n\n'),
        expected: lines.filter(isExpected),
      };
    });
}

/** The attributions of a text as lines of the fixtures; contents with one cue are one line. */
export function renderAttributions(text: string): string[] {
  const { attributions, names } = analyse(text);
  const words = (span: Span | null) => (span === null ? '–' : text.slice(span.start, span.end));
  const lines = new Map<string, { head: string; contents: string[]; tail: string }>();
  for (const [index, one] of attributions.entries()) {
    const organisation = names.find(({ key }) => key === one.organisation)?.name ?? '–';
    const key = one.cue === null ? `none ${index}` : `${one.cue.start}`;
    const line = lines.get(key);
    if (line !== undefined) line.contents.push(words(one.content));
    else
      lines.set(key, {
        head: `${one.kind === 'attitude' ? '~' : '>'} ${words(one.source)} | ${words(one.cue)}`,
        contents: [words(one.content)],
        tail: `${one.speaker ?? '–'} | ${organisation}`,
      });
  }
  return [...lines.values()].map(({ head, contents, tail }) => `${head} | ${contents.join(' … ')} | ${tail}`);
}

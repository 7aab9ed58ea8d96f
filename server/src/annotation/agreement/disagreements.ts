import type { Span } from '../../text/span.ts';
import type { CodedArticle } from './agreement.ts';

/** A passage that some people gave a tag and others, who read it too, did not. */
export interface Disagreement extends Span {
  readonly article: string;
  readonly tag: string;
  readonly text: string;
  readonly tagged: readonly string[];
  readonly untagged: readonly string[];
}

/** In the order of the articles and of their texts. Differences without a letter or a digit in them are none. */
export function findDisagreements(articles: readonly CodedArticle[], tags: readonly string[]): Disagreement[] {
  return articles.flatMap((article) => {
    const found = tags.flatMap((tag) => disagreementsOn(article, tag));
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

function disagreementsOn({ article, text, passages }: CodedArticle, tag: string): Disagreement[] {
  const steps = [...passages].flatMap(([person, spans]) =>
    spans
      .filter((span) => span.tag === tag && span.start < span.end)
      .flatMap(({ start, end }) => [
        { at: start, person, step: 1 },
        { at: end, person, step: -1 },
      ]),
  );
  steps.sort((a, b) => a.at - b.at);
  const depths = new Map([...passages.keys()].map((person) => [person, 0]));
  const found: Disagreement[] = [];
  let start = 0;
  for (const { at, person, step } of steps) {
    const tagged = [...depths].filter(([, depth]) => depth > 0).map(([one]) => one);
    const untagged = [...depths].filter(([, depth]) => depth === 0).map(([one]) => one);
    const isSplit = tagged.length > 0 && untagged.length > 0;
    if (isSplit && /[\p{L}\p{N}]/u.test(text.slice(start, at))) {
      found.push({ article, start, end: at, tag, text: text.slice(start, at), tagged, untagged });
    }
    depths.set(person, (depths.get(person) as number) + step);
    start = at;
  }
  return joinAdjacent(found, text);
}

/** Two passages of one person that touch make one disagreement with somebody who tagged neither. */
function joinAdjacent(found: readonly Disagreement[], text: string): Disagreement[] {
  const joined: Disagreement[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    if (last?.end === one.start && last.tagged.join('\n') === one.tagged.join('\n')) {
      joined[joined.length - 1] = { ...last, end: one.end, text: text.slice(last.start, one.end) };
    } else joined.push(one);
  }
  return joined;
}

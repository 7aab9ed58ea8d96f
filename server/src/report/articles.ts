import { positionsOf } from '../corpus/overview/positions.ts';
import { publishedOf } from '../corpus/overview/published.ts';
import type { Article, ClaimEntry, Snapshot } from '../corpus/snapshot.ts';
import { emphasis, type Inline, paragraph, type Section, strong, text, toPassage } from './page.ts';
import { count, markWords, placeOf, speakerOf, titleOf } from './passage.ts';

/** Each article with those of its claims that others dispute or make too, in the order of the text. */
export function articlesSection(snapshot: Snapshot): Section {
  const sections = [...snapshot.articles.values()].map((article, i) => articleSection(snapshot, article, i));
  return {
    id: 'articles',
    title: 'Article by article',
    blocks: [paragraph(text('Of each article the claims that others dispute or make too.'))],
    sections,
  };
}

export function idOfArticle(index: number): string {
  return `article-${index + 1}`;
}

function articleSection(snapshot: Snapshot, article: Article, index: number): Section {
  const claims = snapshot.claimsOf(article.uri);
  const noted = claims.flatMap((claim) => {
    const standing = standingOf(snapshot, claim);
    return standing === null ? [] : [{ claim, standing }];
  });
  const rest = claims.length - noted.length;
  const published = publishedOf(snapshot, article);
  const about = [
    fileOf(article),
    ...(published === null ? [] : [`published ${published}`]),
    count(claims.length, 'claim'),
  ].join(' · ');
  return {
    id: idOfArticle(index),
    title: titleOf(article),
    blocks: [
      paragraph(toPassage(about, placeOf(article, { start: 0, end: 0 }))),
      ...(noted.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              items: noted.map(({ claim, standing }) => line(snapshot, article, claim, standing)),
            },
          ]),
      ...(rest === 0 ? [] : [paragraph(emphasis(`${count(rest, 'claim')} that nothing else repeats or disputes.`))]),
    ],
  };
}

function line(snapshot: Snapshot, article: Article, claim: ClaimEntry, standing: string): Inline[] {
  const place = placeOf(article, claim.claim);
  const speaker = speakerOf(snapshot, claim);
  return [
    toPassage(`Line ${place.line}`, place),
    text(': '),
    ...markWords(claim.claim.text, []),
    ...(speaker === null ? [] : [text(' — '), text(speaker)]),
    text(/[.!?][”’"']?$/u.test(speaker ?? claim.claim.text) ? ' ' : '. '),
    strong(standing),
  ];
}

/** `null`: nothing else repeats or disputes it. */
function standingOf(snapshot: Snapshot, { id }: ClaimEntry): string | null {
  const disputes = snapshot.links.of(id).filter(({ relation }) => relation === 'disputed').length;
  const elsewhere = (positionsOf(snapshot).of(id)?.uris.length ?? 1) - 1;
  const parts = [
    ...(disputes === 0 ? [] : [`Disputed by ${count(disputes, 'passage')}.`]),
    ...(elsewhere === 0 ? [] : [`Made in ${count(elsewhere, 'other article')} too.`]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}

function fileOf({ uri }: Article): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

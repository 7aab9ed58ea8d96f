import assert from 'node:assert/strict';
import { resolveIdentities } from '../../src/link/identity.ts';
import { compare, prepareClaims } from '../../src/link/link.ts';
import type { Evidence, EvidenceCode, PreparedClaim, Relation } from '../../src/link/model.ts';
import { renderReason } from '../../src/link/reason.ts';
import { analyse } from '../../src/recognise/analyse.ts';
import { countTerms } from './statistics.ts';

/** What a careful reader demands, accepts or forbids between two claims, and what was found. */
export interface Outcome {
  /** Demanded links that were found, and those that were not: “disputed: words | words”. */
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Links that no reader would make, or of another relation than the reader's, with their reasons. */
  readonly wrong: readonly string[];
  /** Correct “same” and “disputed” links, demanded or not. */
  readonly right: number;
  /** Each dispute, by its first reason. */
  readonly disputes: readonly { readonly code: EvidenceCode; readonly isRight: boolean }[];
}

interface Expectation {
  readonly relation: Relation | 'none';
  readonly isDemanded: boolean;
  readonly pair: readonly [string, string];
}

/**
 * Two articles and a reader's list of what connects their claims, each claim named by some of its words:
 * “disputed: words | words” is demanded and “disputed?: …” accepted, “none: …” must not be linked. Between a claim of
 * “for: …” and one of “against: …” a dispute is accepted, inside either list “same” is. Anything else that is linked as
 * same or disputed is wrong; “related” is wrong only where the list says “none”.
 */
export function judgeTopic(fixture: string): Outcome {
  const { left, right, sides, expectations } = readFixture(fixture);
  const claims = prepareBoth(left, right);
  const statistics = countTerms(claims);
  const [found, missed, wrong] = [[] as string[], [] as string[], [] as string[]];
  let correct = 0;
  const disputes: Outcome['disputes'][number][] = [];
  const met = new Set<Expectation>();
  for (let i = 0; i < claims.length; i++)
    for (let j = i + 1; j < claims.length; j++) {
      const [a, b] = [claims[i] as PreparedClaim, claims[j] as PreparedClaim];
      const { relation, evidence, same, disputed } = compare(a, b, statistics);
      if (relation === 'unrelated') continue;
      const texts = [a.context.claim.text, b.context.claim.text] as const;
      const about = expectations.filter(({ pair }) => areOf(texts, pair));
      const fitting = about.filter((expectation) => expectation.relation === relation);
      for (const expectation of fitting) met.add(expectation);
      const isForbidden = about.some((expectation) => expectation.relation === 'none');
      const isRight = fitting.length > 0 || (relation !== 'related' && sides.some((side) => side(relation, texts)));
      if (isRight && relation !== 'related') correct++;
      if (relation === 'disputed') disputes.push({ code: (evidence[0] as Evidence).code, isRight });
      if (isForbidden || (!isRight && relation !== 'related')) {
        const score = Math.max(same, disputed).toFixed(2);
        wrong.push(`${relation} ${score}: ${texts.join(' | ')} (${evidence.map(renderReason).join('; ')})`);
      }
    }
  for (const expectation of expectations) {
    for (const words of expectation.pair)
      assert.ok(left.includes(words) || right.includes(words) || !expectation.isDemanded, `no article says “${words}”`);
    if (expectation.isDemanded && expectation.relation !== 'none')
      (met.has(expectation) ? found : missed).push(`${expectation.relation}: ${expectation.pair.join(' | ')}`);
  }
  return { found, missed, wrong, right: correct, disputes };
}

function areOf([a, b]: readonly [string, string], [x, y]: readonly [string, string]): boolean {
  return (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x));
}

/** The names of the two articles are resolved together, as in a corpus. */
function prepareBoth(left: string, right: string): PreparedClaim[] {
  const articles = [left, right].map((text, i) => ({ uri: `${i}`, analysis: analyse(text) }));
  const identities = resolveIdentities(new Map(articles.map(({ uri, analysis }) => [uri, analysis.names])));
  return articles.flatMap(({ uri, analysis }) => prepareClaims(analysis, (key) => identities.of(uri, key).id));
}

type Side = (relation: Relation, texts: readonly [string, string]) => boolean;

function readFixture(fixture: string) {
  const [, left, right, list] = fixture.split(/^== (?:left|right|links)\n/mu) as [string, string, string, string];
  const sides: Side[] = [];
  const expectations: Expectation[] = [];
  const groups = new Map<string, string[]>();
  for (const line of list.trim().split('\n')) {
    const [kind, rest] = line.split(/: (.*)/su) as [string, string];
    const parts = rest.split(' | ');
    if (kind === 'for' || kind === 'against') groups.set(kind, parts);
    else
      expectations.push({
        relation: kind.replace('?', '') as Expectation['relation'],
        isDemanded: !kind.endsWith('?'),
        pair: parts as [string, string],
      });
  }
  const [pro, contra] = [groups.get('for') ?? [], groups.get('against') ?? []];
  const isAny = (text: string, words: readonly string[]) => words.some((part) => text.includes(part));
  sides.push((relation, [a, b]) => {
    if (relation === 'disputed') return (isAny(a, pro) && isAny(b, contra)) || (isAny(a, contra) && isAny(b, pro));
    return (isAny(a, pro) && isAny(b, pro)) || (isAny(a, contra) && isAny(b, contra));
  });
  return { left, right, sides, expectations };
}

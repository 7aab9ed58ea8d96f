import type { Decision, Verdict } from '../annotation/model.ts';
import type { Evidence, Relation } from '../link/model.ts';
import { byPlace, type ClaimMap } from './claims.ts';
import type { DecidedPair, DecisionIndex } from './decisions.ts';
import { groupBy } from './group.ts';
import type { Link } from './snapshot.ts';

/**
 * The links of an article as people decided them, by those that the comparison of claims found in it. Only pairs that
 * somebody decided about are touched; nothing is concluded from two decisions about a third pair. A link is one object
 * under the articles of both its ends.
 */
export function createDecidedLinks(
  decisions: DecisionIndex,
  claims: ClaimMap,
): (uri: string, found: readonly Link[]) => readonly Link[] {
  const made = new Map<string, Link | null>();
  return (uri, found) => {
    const decided = groupBy(decisions.ofArticle(uri), ({ a, b }) => keyOf(a.id, b.id));
    if (decided.size === 0) return found;
    const before = new Map(found.map((link) => [keyOf(link.source, link.target), link]));
    const links = found.filter((link) => !decided.has(keyOf(link.source, link.target)));
    for (const [key, pairs] of decided) {
      let link = made.get(key);
      if (link === undefined) {
        link = decideLink(before.get(key) ?? null, pairs, claims);
        made.set(key, link);
      }
      if (link !== null) links.push(link);
    }
    return links;
  };
}

/** What becomes of the link of two claims by the decisions on them, the latest last. `null`: no link. */
function decideLink(found: Link | null, pairs: readonly DecidedPair[], claims: ClaimMap): Link | null {
  const latest = (verdicts: readonly Verdict[]) =>
    pairs.findLast(({ decision }) => verdicts.includes(decision.decided));
  const inForce = [latest(['same', 'not-same']), latest(['disputed', 'not-disputed'])]
    .filter((pair) => pair !== undefined)
    .sort((a, b) => pairs.indexOf(b) - pairs.indexOf(a));
  const [source, target] = found === null ? endsOf(pairs[0] as DecidedPair, claims) : [found.source, found.target];
  const reason = (pair: DecidedPair) => toEvidence(pair, source);
  for (const pair of inForce) {
    const relation = put[pair.decision.decided];
    if (relation === undefined) continue;
    const agreeing = found?.relation === relation ? found.evidence : [];
    return { source, target, relation, score: 1, evidence: [reason(pair), ...agreeing] };
  }
  if (found === null) return null;
  const reasons = inForce.map(reason);
  if (inForce.every(({ decision }) => takenAway[decision.decided] !== found.relation))
    return { ...found, evidence: [...found.evidence, ...reasons] };
  // Claims that were taken for one another are about one matter. Nothing that was found counts for this relation.
  return { source, target, relation: 'related', score: 0, evidence: reasons };
}

const put: Readonly<Partial<Record<Verdict, Relation>>> = { same: 'same', disputed: 'disputed' };
const takenAway: Readonly<Partial<Record<Verdict, Relation>>> = { 'not-same': 'same', 'not-disputed': 'disputed' };

function toEvidence({ decision, a, b }: DecidedPair, source: string): Evidence {
  const [first, second] = a.id === source ? [a, b] : [b, a];
  return { code: 'decided', values: toValues(decision), a: first.words, b: second.words };
}

function toValues({ decided, by, on, note }: Decision): Record<string, string> {
  return { decided, by: by ?? '', on: on ?? '', note: note ?? '' };
}

/** In the order of the corpus. */
function endsOf({ a, b }: DecidedPair, claims: ClaimMap): readonly [string, string] {
  return byPlace(claims, a.id, b.id) < 0 ? [a.id, b.id] : [b.id, a.id];
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

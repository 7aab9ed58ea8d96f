import { haveCommon } from './intersection.ts';
import { denials } from './lexicon/en/denials.ts';
import type { Denial, Evidence, PreparedClaim, TermStatistics } from './model.ts';
import type { Word } from './terms.ts';
import { locate, weigh } from './wording.ts';

const phrases = denials.map((line) => line.split(' ')).sort((a, b) => b.length - a.length);
const firstWords = new Set(phrases.map((phrase) => phrase[0] as string));

/**
 * What a claim denies: the words after the cue (“denied that …”, “misleading to say that …”), or where hardly any follow
 * (“… is a myth”), those before it.
 */
export function readDenial(words: readonly Word[]): Denial | null {
  const lowers = words.map((word) => word.lower);
  for (let i = 0; i < words.length; i++) {
    if (passive.has(lowers[i - 1] ?? '') && /^den|ed$/u.test(lowers[i] as string)) continue;
    const opensWithNo = i === 0 && lowers[0] === 'no' && lowers[1] === ',';
    if (!opensWithNo && !firstWords.has(lowers[i] as string)) continue;
    const phrase = opensWithNo
      ? ['no']
      : phrases.find((candidate) => candidate.every((part, offset) => lowers[i + offset] === part));
    if (phrase === undefined) continue;
    let last = i + phrase.length - 1;
    const cueStart = (words[i] as Word).start;
    // “misleading and inaccurate”: one cue.
    while (lowers[last + 1] === 'and' && firstWords.has(lowers[last + 2] ?? '')) last += 2;
    const cue = { start: cueStart, end: (words[last] as Word).end };
    const after = words.slice(last + 1).filter((word) => word.content);
    const before = words.slice(0, i).filter((word) => word.content);
    const content = after.length >= 2 && after.length * 2 >= before.length ? after : before;
    if (content.length < 2) return null;
    return {
      concepts: [...new Set(content.map((word) => word.concept))],
      cue,
      content: { start: (content[0] as Word).start, end: (content.at(-1) as Word).end },
    };
  }
  return null;
}

/** “Was denied a visa”, “voted to deny it a loan”: nothing that was said is denied. */
const passive = new Set(['be', 'been', 'being', 'is', 'to', 'was', 'were']);

const leastCovered = 0.5;
/** In articles that have little else in common. */
const leastCoveredElsewhere = 0.7;

/** How surely one side denies what the other says: both mirror-symmetric directions are tried. */
export function compareDenials(
  a: PreparedClaim,
  b: PreparedClaim,
  topicShared: number,
  statistics: TermStatistics,
): { readonly score: number; readonly evidence: Evidence } | null {
  if (a.denial === null && b.denial === null) return null;
  const [left, right] = [deniedBy(a, b, topicShared, statistics), deniedBy(b, a, topicShared, statistics)];
  if (left === null && right === null) return null;
  if (right === null || (left !== null && left.score >= right.score)) return left;
  return { score: right.score, evidence: { ...right.evidence, a: right.evidence.b, b: right.evidence.a } };
}

function deniedBy(
  denier: PreparedClaim,
  other: PreparedClaim,
  topicShared: number,
  statistics: TermStatistics,
): { score: number; evidence: Evidence } | null {
  const denial = denier.denial;
  if (denial === null || other.denial !== null || haveOneVoice(denier, other)) return null;
  if (areOnOneSide(denier, other)) return null;
  const known = [...other.terms, ...other.referents];
  const shared = denial.concepts.filter((concept) => known.includes(concept));
  if (shared.length < 2) return null;
  const sum = (concepts: readonly string[]) =>
    concepts.reduce((total, concept) => total + weigh(concept, statistics), 0);
  const coverage = Math.max(sum(shared) / sum(denial.concepts), sum(shared) / sum(other.terms));
  const isElsewhere = topicShared < 2;
  if (coverage < (isElsewhere ? leastCoveredElsewhere : leastCovered)) return null;
  if (isElsewhere && shared.length < 3 && !haveCommon(denier.context.identities, other.context.identities)) return null;
  return {
    score: Math.min(0.95, 0.55 + coverage * 0.4),
    evidence: {
      code: 'denial',
      values: {
        speaker: denier.context.claim.speaker ?? '',
        words: denier.context.claim.text.slice(denial.cue.start, denial.cue.end),
      },
      a: [denial.cue, denial.content],
      b: locate(other, shared),
    },
  };
}

/** What the denier holds of an issue the other holds too: both can use the words of what is denied. */
function areOnOneSide(denier: PreparedClaim, other: PreparedClaim): boolean {
  return denier.positions.some(
    (own) =>
      own.denied &&
      other.positions.some(
        ({ sign, issues }) => sign === own.sign && issues.some((issue) => own.issues.includes(issue)),
      ),
  );
}

/** One side denies what the other says, or says that it was not so: then equal words and numbers do not make them one. */
export function isDeniedByOne(a: PreparedClaim, b: PreparedClaim): boolean {
  if ((a.denial === null) === (b.denial === null)) return false;
  const [denial, other] = a.denial === null ? [b.denial, a] : [a.denial, b];
  return denial !== null && denial.concepts.filter((concept) => other.terms.includes(concept)).length >= 2;
}

/** One speaker, or one organisation's voice, does not dispute itself; an article's own voice is one too. */
export function haveOneVoice(a: PreparedClaim, b: PreparedClaim): boolean {
  const [left, right] = [a.context, b.context];
  return (
    (a.topic === b.topic && left.claim.speaker === null && right.claim.speaker === null) ||
    (left.speaker !== null && left.speaker === right.speaker) ||
    (left.speakerOrganisation !== null && left.speakerOrganisation === right.speakerOrganisation) ||
    (left.claim.speaker !== null && left.claim.speaker === right.claim.speaker)
  );
}

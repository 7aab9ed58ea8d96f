import type { PreparedClaim } from '../model.ts';
import { roleOf } from '../polarity.ts';
import type { Word } from '../terms.ts';
import type { Found } from './compare.ts';
import type { Label } from './facts.ts';

const copulas = new Set(['is', 'was', 'are', 'were', 'be', 'been']);
const demonstratives = new Set(['it', 'that', 'these', 'this', 'those']);
const articles = new Set(['a', 'an', 'the', 'any']);
const naming = new Set(['brand', 'call', 'describ', 'dub', 'label']);
const marks = new Set([',', '.', ';', ':', '!', '–', '—', '(']);
/** These tell more of what has the label: “a service to parents”. */
const following = new Set(['by', 'for', 'of', 'on', 'to']);
const longestLabel = 3;

/** What a claim says that something is not: “this is not control”, “it was fairness, not vandalism”. */
export function readRejected(words: readonly Word[], clauses: Int16Array): Label[] {
  const found: Label[] = [];
  for (let i = 1; i < words.length; i++) {
    const { lower } = words[i] as Word;
    const isNot = lower === 'not' || lower === "isn't" || lower === "wasn't";
    if (!isNot || (clauses[i] as number) < 0) continue;
    const [before, first] = [words[i - 1]?.lower ?? '', words[i - 2]?.lower ?? ''];
    const isSaidOfIt = lower === 'not' ? copulas.has(before) && demonstratives.has(first) : demonstratives.has(before);
    const isAfterComma = before === ',' && words.slice(0, i).some((word) => copulas.has(word.lower));
    if (!isSaidOfIt && !isAfterComma) continue;
    const label = readLabel(words, i + 1, i);
    if (label !== null) found.push(label);
  }
  return found;
}

/** What a claim calls something: “described the cut as vandalism”, “I'd call it fairness”. */
export function readLabels(words: readonly Word[]): Label[] {
  const found: Label[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!naming.has((words[i] as Word).stem)) continue;
    const isReply = isOwnWord(words, i);
    const as = words.findIndex(({ lower }, at) => at > i && at <= i + farthest && lower === 'as');
    const at = as < 0 ? afterObject(words, i + 1) : as + 1;
    const label = readLabel(words, at, at);
    if (label !== null) found.push({ ...label, isReply });
  }
  return found;
}

/** “Call it fairness”, “called the report a disgrace”, “called the decision censorship”: where the label begins. */
function afterObject(words: readonly Word[], from: number): number {
  if (!articles.has(words[from]?.lower ?? '')) return from + 1;
  let at = from + 1;
  while (at < from + farthest && words[at]?.content) at++;
  return articles.has(words[at]?.lower ?? '') ? at : from + 2;
}

const farthest = 8;

/** “I'd call it”, “I would rather call that” */
function isOwnWord(words: readonly Word[], i: number): boolean {
  if (!demonstratives.has(words[i + 1]?.lower ?? '')) return false;
  const before = words.slice(Math.max(0, i - 3), i).map(({ lower }) => lower);
  return before.includes("i'd") || before.includes("we'd") || before.includes('would') || before.includes('prefer');
}

/** One noun, with words before it that describe it, up to a mark, a preposition or the end of the claim. */
function readLabel(words: readonly Word[], from: number, cue: number): Label | null {
  let at = from;
  const hasArticle = articles.has(words[at]?.lower ?? '');
  if (hasArticle) at++;
  const first = at;
  while (at < words.length && at < first + longestLabel && words[at]?.content) at++;
  const head = words[at - 1];
  if (at === first || head === undefined || head.capital) return null;
  const next = words[at]?.lower ?? '.';
  if (!marks.has(next) && !(hasArticle && following.has(next))) return null;
  if (!hasArticle && adjectival.test(head.lower)) return null;
  const sign = signOf(words.slice(first, at));
  return {
    concept: head.concept,
    sign,
    isReply: false,
    span: { start: (words[cue] as Word).start, end: head.end },
  };
}

/** Of the words of a label the last that judges: “an honest service”. */
function signOf(label: readonly Word[]): Label['sign'] {
  for (const word of label.toReversed()) {
    const role = roleOf(word);
    if (role === 'good' || role === 'help') return 1;
    if (role === 'bad' || role === 'harm') return -1;
  }
  return 0;
}

/** Endings of adjectives and participles, which tell what something is like. */
const adjectival = /(?:able|al|ant|ed|en|ent|ful|ible|ic|ing|ive|less|ous|(?<!it)y)$/u;

/** One claim says that it is not what the other says, or calls it good where the other calls it bad. */
export function findRejected(own: PreparedClaim, other: PreparedClaim): Found | null {
  if (own.context.claim.speaker === null || other.context.claim.speaker === null) return null;
  const { rejected, labels } = own.contradictable;
  for (const { concept, span } of rejected) {
    const at = other.words.concepts.indexOf(concept);
    if (at < 0 || other.words.asserted[at] !== true || isOfTopic(concept, own) || isOfTopic(concept, other)) continue;
    if (other.negations.some(({ head, scope }) => head === concept || scope.includes(concept))) continue;
    const [start, end] = [other.words.starts[at] as number, other.words.ends[at] as number];
    if (!isSaidOfSomething(other, start)) continue;
    // “Joking” is not to call something a joke.
    if (verbal.test(other.context.claim.text.slice(start, end)) && !verbal.test(textOf(own, span))) continue;
    return { score: 0.7, code: 'negation', own: span, other: { start, end } };
  }
  for (const { sign, isReply, span } of labels) {
    if (!isReply || sign === 0) continue;
    const right = other.contradictable.labels.find((label) => label.sign === -sign);
    if (right !== undefined) return { score: 0.65, code: 'negation', own: span, other: right.span };
  }
  return null;
}

/** “It is vandalism”, “an act of vandalism”, “described as vandalism”, “order is restored”: not “users of the update”. */
function isSaidOfSomething({ context: { claim } }: PreparedClaim, start: number): boolean {
  return labelling.test(claim.text.slice(Math.max(0, start - farthestLabelling), start).toLowerCase());
}

const labelling = /(?:^\P{L}*|\b(?:as|are|be|been|call|called|calls|is|like|of|to|was|were)(?: \p{L}+)? )$/u;
/** In code units. */
const farthestLabelling = 40;
const verbal = /(?:ed|ing)$/u;

function textOf({ context: { claim } }: PreparedClaim, { start, end }: Label['span']): string {
  return claim.text.slice(start, end);
}

function isOfTopic(concept: string, { topic }: PreparedClaim): boolean {
  return topic.main.has(concept) || topic.names.includes(concept);
}

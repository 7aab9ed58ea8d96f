import { clauseAround } from '../clause-number.ts';
import { haveCommon } from '../intersection.ts';
import type { Measure, PreparedClaim } from '../model.ts';
import type { Word } from '../terms.ts';
import type { Found } from './compare.ts';
import type { Extent } from './facts.ts';
import { isShortfall, scopeOf } from './shortfall.ts';

/** In words: how long the name of a group is at most. */
const longestGroup = 3;
const most = 8;

/** Where a claim speaks of all of a group or of none of it. */
export function readExtents(words: readonly Word[], clauses: Int16Array): Extent[] {
  const found: Extent[] = [];
  for (let i = 0; i < words.length && found.length < most; i++) {
    const kind = kindAt(words, i);
    if (kind === null || (clauses[i] as number) < 0) continue;
    const isFull = (words[i] as Word).lower === 'full' || (words[i] as Word).lower === 'fully';
    const group = isFull ? [] : readGroup(words, i + 1, clauses);
    if (!isFull && (group.length === 0 || times.has((group[0] as Word).lower))) continue;
    const around = clauseAround(words, clauses, i);
    const { start } = words[i] as Word;
    const { end } = group.at(-1) ?? (words[i] as Word);
    const [before, after] = [around.findLast((word) => word.start < start), around.find((word) => word.start >= end)];
    const next = words.find((word) => word.start >= end)?.lower ?? '';
    found.push({
      kind,
      things: group.map(({ concept }) => concept),
      scope: [...new Set(around.map(({ concept }) => concept))],
      beside: [before, after].flatMap((word) => (word === undefined ? [] : [word.concept])),
      act: auxiliaries.has(next) ? (after?.concept ?? null) : null,
      span: { start: isFull && before !== undefined ? before.start : start, end },
    });
  }
  return found;
}

const auxiliaries = new Set(['are', 'had', 'has', 'have', 'was', 'were', 'will', 'would']);

function kindAt(words: readonly Word[], i: number): Extent['kind'] | null {
  const { lower } = words[i] as Word;
  const [before, next] = [words[i - 1]?.lower ?? '', words[i + 1]?.lower ?? ''];
  if (negators.has(before)) return null;
  if (lower === 'every' || (lower === 'each' && next !== 'other')) return 'every';
  if (lower === 'all') return beforeAll.has(before) || afterAll.has(next) ? null : 'every';
  if (lower === 'full') return before === 'in' ? 'every' : null;
  if (lower === 'fully') return 'every';
  return lower === 'no' && !afterNo.has(next) ? 'none' : null;
}

const negators = new Set([
  'almost',
  'nearly',
  'no',
  'not',
  'virtually',
  "didn't",
  "don't",
  "doesn't",
  "isn't",
  "wasn't",
]);
const beforeAll = new Set(['above', 'after', 'at', 'first', 'in', 'it', 'of', 'them', 'they', 'us', 'we']);
const afterAll = new Set(['about', 'along', 'but', 'kinds', 'over', 'right', 'sorts', 'that', 'too', 'will']);
const afterNo = new Set(
  'comment doubt fewer further idea immediate intention less longer matter more need new one other plans reason sign way wonder'.split(
    ' ',
  ),
);
const times = new Set(
  'day days hour month months morning night season time times week weeks weekend year years'.split(' '),
);

/** “Every frontline officer”, “all of the 12 papers”: the content words up to the first other one. */
function readGroup(words: readonly Word[], from: number, clauses: Int16Array): Word[] {
  const group: Word[] = [];
  for (let at = from; at < words.length && group.length < longestGroup && clauses[at] === clauses[from]; at++) {
    const word = words[at] as Word;
    if (word.content && /^\p{L}/u.test(word.lower)) group.push(word);
    else if (group.length > 0 || !leading.test(word.lower)) break;
  }
  return group;
}

const leading = /^(?:of|the|these|those|its|their|our|his|her|\d.*)$/u;

/** One claim says it of all, the other of a part that falls short, of none, or of a number where it is said of none. */
export function findExtent(own: PreparedClaim, other: PreparedClaim): Found | null {
  for (const extent of own.contradictable.extents) {
    const span =
      extent.kind === 'every' ? (findPart(extent, other) ?? findNone(extent, other)) : findSome(extent, own, other);
    if (span !== null)
      return {
        score: extent.kind === 'every' ? 0.7 : 0.65,
        code: 'negation',
        own: widen(extent.span, own),
        other: span,
      };
  }
  return null;
}

/** “All staff will be paid”, “only 60 per cent of the staff will be paid”. */
function findPart(extent: Extent, other: PreparedClaim): Measure['span'] | null {
  for (const measure of other.measures) {
    if (!isShortfall(measure, other)) continue;
    const scope = scopeOf(measure, other);
    const shared = extent.scope.filter((concept) => scope.includes(concept) || measure.things.includes(concept));
    if (extent.things.length === 0) {
      if (haveCommon(measure.things, shared)) return measure.span;
    } else if (
      haveCommon(measure.things, extent.things) &&
      shared.some((concept) => !measure.things.includes(concept) && !other.topic.main.has(concept))
    )
      return measure.span;
  }
  return null;
}

/** “Every member has seen it”, “no member has seen it”: the word beside what is said of all is that of the other. */
function findNone(extent: Extent, other: PreparedClaim): Measure['span'] | null {
  const none = other.contradictable.extents.find(
    ({ kind, act }) => kind === 'none' && act !== null && extent.beside.includes(act) && !other.topic.main.has(act),
  );
  return none === undefined ? null : widen(none.span, other);
}

/** “No civilians were killed”, “at least 12 civilians were killed”. */
function findSome(extent: Extent, own: PreparedClaim, other: PreparedClaim): Measure['span'] | null {
  const { act } = extent;
  if (act === null || own.times.length !== other.times.length) return null;
  for (const measure of other.measures) {
    if (measure.unit !== 'count' || measure.value <= 0 || measure.derivation !== null || measure.role === 'other')
      continue;
    if (!haveCommon(measure.things, extent.things) || isNegated(other, measure)) continue;
    if (own.measures.some(({ things }) => haveCommon(things, measure.things))) continue;
    const scope = scopeOf(measure, other);
    if (scope.includes(act) && !measure.things.includes(act)) return measure.span;
  }
  return null;
}

function isNegated({ negations }: PreparedClaim, { things }: Measure): boolean {
  return negations.some(({ head, scope }) => things.includes(head) || haveCommon(scope, things));
}

/** In code units: the clause around what decides, as far as it reads as a phrase. */
function widen(span: Measure['span'], { context: { claim } }: PreparedClaim): Measure['span'] {
  const rest = claim.text.slice(span.end, span.end + longestRest);
  const stop = rest.search(/[,;:.!?”’"–—]/u);
  return { start: span.start, end: span.end + (stop < 0 ? rest.replace(/\s*\S*$/u, '').length : stop) };
}

const longestRest = 40;

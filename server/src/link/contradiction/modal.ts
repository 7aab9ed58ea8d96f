import type { PreparedClaim } from '../model.ts';
import type { Word } from '../terms.ts';
import type { Found } from './compare.ts';
import type { Modal } from './facts.ts';

const nobody = new Set(['nobody', 'none', 'noone']);
const having = new Set(['had', 'has', 'have', 'need', 'needs']);
const most = 8;
/** In words. */
const reach = 4;

/** What a claim says must be done or need not, can be done or cannot. */
export function readModals(words: readonly Word[], clauses: Int16Array): Modal[] {
  const found: Modal[] = [];
  for (let i = 0; i < words.length && found.length < most; i++) {
    const kind = kindAt(words, i);
    if (kind === null || (clauses[i] as number) < 0) continue;
    const act = words.findIndex((word, at) => at > i && at <= i + reach && word.content && !/.ly$/u.test(word.lower));
    if (act < 0 || clauses[act] !== clauses[i]) continue;
    found.push({
      kind,
      act: (words[act] as Word).concept,
      isOfAll: nobody.has(words[i - 1]?.lower ?? ''),
      isWithMeans: words.slice(act + 1, act + 1 + farthestMeans).some(({ lower }) => means.has(lower)),
      span: { start: (words[Math.max(0, i - 1)] as Word).start, end: (words[act] as Word).end },
    });
  }
  return found;
}

const means = new Set(['using', 'with', 'without']);
const farthestMeans = 5;

function kindAt(words: readonly Word[], i: number): Modal['kind'] | null {
  const { lower } = words[i] as Word;
  const [before, next] = [words[i - 1]?.lower ?? '', words[i + 1]?.lower ?? ''];
  if (lower === 'cannot' || lower === "can't" || lower === "couldn't") return 'cannot';
  if (lower === 'can' || lower === 'could') return next === 'not' || nobody.has(before) ? 'cannot' : 'can';
  if (having.has(lower) && next === 'to') {
    const isDenied = nobody.has(before) || before === 'not' || before.endsWith("n't");
    return isDenied ? 'need not' : 'must';
  }
  return lower === 'must' && next !== 'not' ? 'must' : null;
}

/** “Would have to close” and “nobody has to close”; “cannot be opened without a key” and “can open it with a magnet”. */
export function findModal(own: PreparedClaim, other: PreparedClaim): Found | null {
  for (const left of own.contradictable.modals) {
    if (left.kind !== 'need not' && left.kind !== 'cannot') continue;
    const contrary = left.kind === 'need not' ? 'must' : 'can';
    for (const right of other.contradictable.modals) {
      if (right.kind !== contrary || right.act !== left.act) continue;
      if (own.topic.main.has(left.act) || other.topic.main.has(left.act)) continue;
      const isOne = left.kind === 'need not' ? left.isOfAll : left.isWithMeans && right.isWithMeans;
      if (isOne) return { score: 0.65, code: 'negation', own: left.span, other: right.span };
    }
  }
  return null;
}

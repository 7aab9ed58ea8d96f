import { idiomsOfOne, numberLabels } from '../lexicon/en/number-labels.ts';
import { isOrdinalWord } from './cardinal.ts';
import { isDeterminer, isStop, looksPlural } from './counted.ts';
import { isDash } from './date.ts';
import type { Measure } from './measure.ts';
import type { Piece } from './piece.ts';

const idioms = new Set(idiomsOfOne);
const labels = new Set(numberLabels);

/** False for readings that are no amounts in running text: the pronoun “one”, “first half”, “a third man”, a bare “.5”. */
export function isAmount(pieces: readonly Piece[], measure: Measure): boolean {
  const first = pieces[measure.start] as Piece;
  const [before, after] = [pieces[measure.start - 1], pieces[measure.end]];
  // “BBC Two”, “Formula One”
  if (
    first.kind === 'word' &&
    isCapital(first) &&
    before !== undefined &&
    isCapital(before) &&
    labels.has(before.lower)
  )
    return looksPlural(after?.lower ?? '');
  if (measure.unit !== 'count' && measure.unit !== 'ratio') {
    if (first.lower === 'one' && pieces[measure.start + 1]?.lower === 'day')
      return /^(?:after|ago|before|earlier|later)$/.test(after?.lower ?? '');
    return true;
  }
  // “a two-time winner in a three-way race”
  if (after?.glued && isDash(after) && /^(?:sided|times?|way)$/.test(pieces[measure.end + 1]?.lower ?? ''))
    return false;
  if (first.kind === 'digits' && after !== undefined && after.glued && (after.kind === 'word' || after.kind === 'name'))
    return false;
  if (isStartOfOrdinal(pieces, measure)) return false;
  if (measure.end === measure.start + 1) {
    if (first.lower === 'one') return isCountingOne(before, after);
    if (first.lower === 'zero' || first.lower === 'nought' || first.lower === 'naught')
      return after !== undefined && (looksPlural(after.lower) || isReached(before, after));
  }
  if (measure.form !== 'fraction') return true;
  return isShare(pieces, measure);
}

/** “twenty-first”, “the two hundred and first”, “the one hundredth”: with a space only behind what tells one of many. */
function isStartOfOrdinal(pieces: readonly Piece[], { start, end, form }: Measure): boolean {
  const [last, after] = [pieces[end - 1] as Piece, pieces[end]];
  const isTold = isDeterminer(pieces[start - 1]?.lower ?? '') && pieces[start - 1]?.lower !== 'a';
  if (form === 'fraction') return isTold && end > start + 1 && roundRank.test(last.lower);
  if (last.kind !== 'word' || after === undefined) return false;
  const isJoined = isDash(after) && after.glued;
  const rank = pieces[isJoined || after.lower === 'and' ? end + 1 : end];
  if (!(isJoined || isTold) || rank === undefined || !isOrdinalWord(rank) || rank.lower.endsWith('s')) return false;
  return roundNumber.test(last.lower) || roundRank.test(rank.lower);
}

const roundNumber = /(?:ty|hundred|thousand|illion)$/;
const roundRank = /(?:hundred|thousand|illion)th$/;

/** “fell to zero”, “was at zero in May” */
function isReached(before: Piece | undefined, after: Piece): boolean {
  return reaching.has(before?.lower ?? '') && (after.kind === 'sign' ? !isDash(after) : following.has(after.lower));
}

const reaching = new Set(['at', 'from', 'hit', 'hits', 'is', 'reach', 'reached', 'reaches', 'to', 'was', 'were']);
const following = new Set('after and as before but by for from in last on or since this to when'.split(' '));

function isCapital(piece: Piece): boolean {
  return /^\p{Lu}/u.test(piece.text);
}

function isCountingOne(before: Piece | undefined, after: Piece | undefined): boolean {
  if (after === undefined || after.kind !== 'word' || after.glued || after.text !== after.lower) return false;
  if (
    before !== undefined &&
    (/^(?:another|any|each|every|either|no|that|the|this|which|only|first|last|number|day|former|next|previous|with|other|than)$/.test(
      before.lower,
    ) ||
      before.kind === 'digits')
  )
    return false;
  if (before?.glued && isDash(before)) return false;
  return !idioms.has(after.lower) && !isStop(after.lower) && !/(?:ing|ed|ly)$/.test(after.lower);
}

/** “half of”, “two-thirds of”, “a quarter of”, “by a third”; “half” and “quarter” are other nouns elsewhere. */
function isShare(pieces: readonly Piece[], measure: Measure): boolean {
  const first = pieces[measure.start] as Piece;
  const last = pieces[measure.end - 1] as Piece;
  const [before, after] = [pieces[measure.start - 1], pieces[measure.end]];
  if (measure.value >= 1 || first.kind !== 'word') return true;
  const opens = after !== undefined && /^(?:of|the|a|an|their|its|his|her|all|that|our)$/.test(after.lower);
  if (measure.end === measure.start + 1) {
    if (last.lower === 'quarter') return false;
    if (last.lower === 'half') {
      if (after !== undefined && isDash(after)) return false;
      if (
        before !== undefined &&
        /^(?:first|second|other|better|the|this|that|last|next|final|opening|closing|a|and|one|either|latter|top|bottom|lower|upper|northern|southern|eastern|western|my|your|his|her|their|its)$/.test(
          before.lower,
        )
      )
        return false;
      return (
        opens ||
        (before !== undefined &&
          /^(?:than|almost|nearly|about|over|under|around|least|by|in|to|just|roughly|some|up)$/.test(before.lower) &&
          before.lower !== 'in')
      );
    }
    return true;
  }
  if (first.lower !== 'a') return true;
  if (last.lower === 'quarter' || last.lower === 'half') return after?.lower === 'of' || after?.lower === 'the';
  return (
    opens ||
    after === undefined ||
    after.kind === 'sign' ||
    /^(?:more|less|fewer|higher|lower|to|in|from|since|over|this|last|compared|are|were|is|was|have|had|said|say|believe|do|did|when|while|after|and|or|on)$/.test(
      after.lower,
    )
  );
}

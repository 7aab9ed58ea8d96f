import { perLexeme, wordList } from '../text/lexeme.ts';
import { type AttitudeWord, attitudeWord } from './attitude-word.ts';
import { complementEnd, complementOf, opensInfinitive, opensQuestion } from './complement.ts';
import { type Cue, readPredicate } from './cue.ts';
import { findAgent } from './cue-source.ts';
import { HolderFinder, isPossessive } from './holder.ts';
import { isFiniteVerb, isVerbForm } from './predicate.ts';
import type { Content } from './reported.ts';
import { type Attitude, findAntecedent, type Reporting } from './reporting.ts';
import type { Source } from './subject.ts';
import type { Item } from './unit.ts';
import { reportingForm, type VerbForm } from './verb-form.ts';
import { readVerbGroup } from './verb-group.ts';
import { is, isComma, isContentWord, isStop, isText } from './word-class.ts';

/**
 * What is wanted, felt, backed or held to be so in a unit, in the order of the cues, where no report has its cue. Linear.
 */
export function findAttitudes(items: readonly Item[], reports: readonly Reporting[]): Attitude[] {
  const found: Attitude[] = [];
  const reader = new AttitudeReader(items);
  const told = reports.filter(({ contents }) => contents.length > 0);
  let next = 0;
  let reported = 0;
  for (let i = 0; i < items.length; i++) {
    const report = told[next];
    if (report !== undefined && i >= report.cue.first) {
      reader.pass(report.cue.end, report.source);
      for (const { start, end } of report.contents) if (start >= report.cue.end) reported = Math.max(reported, end);
      i = report.cue.end - 1;
      next++;
      continue;
    }
    const item = items[i] as Item;
    if (!mayTell(item.lexeme)) continue;
    const word = attitudeWord(item.lexeme);
    const attitude = (word === null ? null : reader.read(word, i)) ?? reader.readReported(i);
    if (attitude === null) continue;
    // “She said that they want it”: who says it has the word, the pronoun only serves it.
    if (attitude.cue.first >= reported || !isPronounAlone(items, attitude.source)) found.push(attitude);
    reader.pass(attitude.cue.end, attitude.source);
    i = Math.max(i, attitude.cue.end - 1);
  }
  return found;
}

/** Whether an attitude can be told by a form. */
const mayTell = perLexeme(
  (lexeme) => attitudeWord(lexeme) !== null || reportingForm(lexeme)?.inflections.has('participle') === true,
);

function isPronounAlone(items: readonly Item[], source: Source | null): boolean {
  return source !== null && source.head.end - source.head.start === 1 && is(items[source.head.start], 'pronoun');
}

class AttitudeReader {
  readonly #items: readonly Item[];
  readonly #holders: HolderFinder;

  constructor(items: readonly Item[]) {
    this.#items = items;
    this.#holders = new HolderFinder(items);
  }

  /** Goes on behind a cue, which has this source. */
  pass(end: number, source: Source | null): void {
    this.#holders.pass(end, source);
  }

  read(word: AttitudeWord, index: number): Attitude | null {
    return (
      (word.adjective && this.#readAdjective(word.adjective, index)) ??
      (word.verb && this.#readVerb(word.verb, index)) ??
      (word.noun && this.#readNoun(word.noun, index)) ??
      (word.seeming && this.#readSeeming(index)) ??
      (word.hedge && this.#readHedge(index)) ??
      null
    );
  }

  /** “Is accused of”, “is believed to”: a verb of saying in the passive that reports nobody's words. */
  readReported(index: number): Attitude | null {
    const form = reportingForm((this.#items[index] as Item).lexeme);
    if (form === null || !form.inflections.has('participle')) return null;
    const asked = isText(this.#items[index], 'asked') ? this.#readAsked(index) : null;
    if (asked !== null) return asked;
    const cue = readPredicate(this.#items, index, this.#holders.floor, false, form);
    return cue?.voice === 'passive' ? this.#readPassive(cue) : null;
  }

  /** “Asked if he would go, she said no”: a question that nobody is named for. */
  #readAsked(index: number): Attitude | null {
    const items = this.#items;
    const before = items[index - 1];
    if (before !== undefined && !isComma(before) && !isText(before, 'when', 'if')) return null;
    const start = isText(items[index + 1], 'about') ? index + 2 : index + 1;
    if (start === index + 1 && !opensQuestion(items[start])) return null;
    let end = start;
    while (end < items.length && end - start < longestQuestion && !isComma(items[end]) && !isStop(items[end])) end++;
    return start < end ? this.#attitude(null, { first: index, end: start }, [{ start, end }]) : null;
  }

  #readVerb(verb: VerbForm, index: number): Attitude | null {
    const items = this.#items;
    const cue = readPredicate(items, index, this.#holders.floor, false, verb);
    if (cue === null || cue.form === 'infinitive') return null;
    if (cue.voice === 'passive') return this.#readPassive(cue);
    const content = complementOf(items, cue.end, cue.frames, cue.end > cue.verb + 1);
    if (content === null) return null;
    const source = cue.form === 'finite' ? this.#holders.subject(cue) : this.#holders.ofParticiple(cue);
    return source === null ? null : this.#attitude(source, cue, [content]);
  }

  /** “The plan is backed by Acme”, “is expected to close”: what the attitude is about is the subject, and what follows. */
  #readPassive(cue: Cue): Attitude | null {
    const items = this.#items;
    const next = items[cue.end];
    const object = cue.frames.includes('object');
    if (!object && !isText(next, 'to')) return null;
    if (cue.form !== 'finite') return null;
    const subject = this.#holders.subject(cue);
    if (subject === null) return null;
    const agent = findAgent(items, cue);
    const start = isText(next, 'of', 'for', 'with', 'as') ? cue.end + 1 : cue.end;
    const end = complementEnd(items, start);
    const stop = agent === null ? end : Math.min(end, Math.max(start, agent.start - 1));
    const rest = stop > start && !isText(next, 'by') ? [{ start, end: stop }] : [];
    return this.#attitude(agent, { first: cue.first, end: start }, [
      { start: subject.start, end: subject.end },
      ...rest,
    ]);
  }

  /** “Is wary of the plan”, “confident that it works”. */
  #readAdjective(openers: ReadonlySet<string>, index: number): Attitude | null {
    const items = this.#items;
    const next = items[index + 1];
    const clause = openers.has('clause') && is(next, 'pronoun', 'determiner');
    if (next === undefined || !(openers.has(next.lower) || clause)) return null;
    const group = readVerbGroup(items, index, this.#holders.floor);
    let first = group.first;
    const copula = items[first - 1];
    if (group.nearest === null && first - 1 >= this.#holders.floor && copula !== undefined && isCopula(copula.lexeme))
      first = readVerbGroup(items, first - 1, this.#holders.floor).first;
    else if (group.nearest === null) return null;
    const cue = {
      ...plainCue,
      first,
      verb: index,
      end:
        next.lower === 'that' || isText(next, 'to', 'whether', 'if', 'how', 'what') || clause ? index + 1 : index + 2,
    };
    const source = this.#holders.subject(cue);
    const content = this.#behind(cue.end);
    return source === null || content === null ? null : this.#attitude(source, cue, [content]);
  }

  /** “Ann Lee's opposition to the plan”, “fears that it fails”. */
  #readNoun(openers: ReadonlySet<string>, index: number): Attitude | null {
    const items = this.#items;
    const next = items[index + 1];
    if (next === undefined || !openers.has(next.lower)) return null;
    // “A request for comment on the plan”: no comment was made.
    if (isText(items[index], 'comment') && isText(items[index - 1], 'for', 'to')) return null;
    const clausal = isText(next, 'that', 'whether') || (isText(next, 'to') && opensInfinitive(items[index + 2]));
    const end = clausal ? index + 1 : index + 2;
    const whole = this.#behind(end);
    if (whole === null) return null;
    const content = clausal && !isText(next, 'that') ? whole : this.#beforePredicate(whole, clausal ? 1 : 0);
    let first = index;
    while (
      first - 1 >= this.#holders.floor &&
      index - first < 4 &&
      isContentWord(items[first - 1]) &&
      !isPossessive(items[first - 1]) &&
      !is(items[first - 1], 'determiner')
    )
      first--;
    const owner = first - 1 >= this.#holders.floor ? this.#holders.owner(first - 1) : null;
    const source = owner ?? this.#holders.bearer(first);
    return this.#attitude(source, { first: owner === null ? index : first, end }, [content]);
  }

  /** “The claim that it fails has been tested”: the content, which has `own` verbs, ends before one that nothing joins. */
  #beforePredicate({ start, end }: Content, own: number): Content {
    const items = this.#items;
    let verbs = 0;
    for (let i = start; i < end; i++) {
      if (isComma(items[i]) || is(items[i], 'conjunction')) break;
      const loose = verbs < own && i > start && isVerbForm((items[i] as Item).lexeme);
      if (!is(items[i], 'auxiliary') && !loose && !isFiniteVerb(items, i)) continue;
      if (is(items[i - 1], 'auxiliary')) continue;
      if (++verbs > own && i > start) return { start, end: i };
    }
    return { start, end };
  }

  /** “The plan seems to work”. */
  #readSeeming(index: number): Attitude | null {
    const items = this.#items;
    const group = readVerbGroup(items, index, this.#holders.floor);
    const next = items[index + 1];
    if ((is(next, 'preposition') && !isText(next, 'to', 'like', 'as')) || isComma(next)) return null;
    if (isText(items[index], 'appear', 'appears', 'appeared') && !isText(next, 'to', 'that') && !isContentWord(next))
      return null;
    if (isText(next, 'to') && this.#tells(index + 2)) return null;
    const cue = { ...plainCue, first: group.first, verb: index, end: index + 1 };
    const content = this.#behind(index + 1);
    if (content === null) return null;
    const subject = this.#holders.subject(cue);
    return this.#attitude(
      null,
      cue,
      subject === null ? [content] : [{ start: subject.start, end: subject.end }, content],
    );
  }

  /** “The plan has reportedly failed”: the whole clause is what is held to be so. */
  #readHedge(index: number): Attitude | null {
    const items = this.#items;
    const group = readVerbGroup(items, index, this.#holders.floor);
    const cue = { ...plainCue, first: group.first, verb: index, end: index + 1 };
    const content = this.#behind(index + 1);
    if (content === null) return null;
    const subject = index > 0 ? this.#holders.subject(cue) : null;
    const before = subject === null || subject.inverted || subject.shared ? [] : [{ start: subject.start, end: index }];
    return this.#attitude(null, { first: index, end: index + 1 }, [...before, content]);
  }

  /** A verb of saying or of an attitude stands at the index: “seems to want”. */
  #tells(index: number): boolean {
    const item = this.#items[index];
    return item !== undefined && (attitudeWord(item.lexeme)?.verb !== undefined || reportingForm(item.lexeme) !== null);
  }

  #attitude(source: Source | null, { first, end }: Pick<Cue, 'first' | 'end'>, contents: readonly Content[]): Attitude {
    return { source, antecedent: findAntecedent(this.#items, source), cue: { first, end }, contents };
  }

  #behind(start: number): Content | null {
    const first = isText(this.#items[start], 'that') ? start + 1 : start;
    const end = complementEnd(this.#items, first);
    return first < end ? { start: first, end } : null;
  }
}

const isCopula = wordList(
  'became become becomes becoming feel feels felt grew grow grows remain remained remains seem seemed seems sounded stay stayed'.split(
    ' ',
  ),
);

/** In items. */
const longestQuestion = 60;

const plainCue = { voice: 'active', form: 'finite', frames: [], strict: false, hypothetical: false } as const;

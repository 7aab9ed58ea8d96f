import type { Span } from '../text/span.ts';
import { documentNouns } from './lexicon/en/document.ts';
import type { Attribution, Mention, Name } from './model.ts';
import { findReporting, type Reporting } from './reporting.ts';
import { findSilentReporting, isWholeQuotation } from './silent-reporting.ts';
import { createSpeakerResolver, type Speaker } from './speaker.ts';
import { unitSubject } from './subject.ts';
import type { Item, Unit } from './unit.ts';
import { isQuotation, isStop, isText } from './word-class.ts';

export interface AttributionReader {
  /** Reads the next paragraph of the article. */
  readParagraph(units: readonly Unit[], headline: boolean): void;
  finish(): Attribution[];
}

interface Draft extends Attribution {
  readonly headline: boolean;
  readonly passive: boolean;
  /** An unnamed person of an organisation: “an Acme official”. */
  readonly unnamed: boolean;
}

/** Reads an article paragraph by paragraph and carries over who is speaking. */
export function createAttributionReader(
  text: string,
  names: readonly Name[],
  mentions: readonly Mention[],
): AttributionReader {
  const resolver = createSpeakerResolver(text, names, mentions);
  const { memory } = resolver;
  const drafts: Draft[] = [];
  /** Who speaks in a quotation without a reporting clause. */
  let current: Speaker | null = null;
  /** A reporting clause at the end of a paragraph whose quotation follows: “He said:”. */
  let awaiting: { source: Span | null; cue: Span; speaker: Speaker | null } | null = null;
  /** Drafts of a quotation that has begun and whose reporting clause may still come. */
  let waiting: number[] = [];
  let runsOn = false;
  let paragraphs = 0;

  function readParagraph(units: readonly Unit[], headline: boolean): void {
    let previous: Unit | null = null;
    paragraphs++;
    for (const unit of units) {
      const reporting = findReporting(unit.items, headline && !isStop(unit.items.at(-1)));
      if (reporting.length > 0) readReporting(unit, reporting, headline, previous);
      else if (isWholeQuotation(unit.items)) readBareQuotation(unit.items[0] as Item & { quotation: Span });
      else readSilent(unit);
      previous = unit;
    }
    const last = units.at(-1)?.items.at(-1);
    runsOn = isQuotation(last) && last.end === last.quotation.end;
    if (!runsOn) waiting = [];
  }

  function readReporting(unit: Unit, all: readonly Reporting[], headline: boolean, previous: Unit | null): void {
    let within: Speaker | null = null;
    for (const reporting of all) {
      const { items } = unit;
      const speaker = findSpeaker(unit, reporting, within);
      const passive = reporting.cue.voice === 'passive';
      const unnamed =
        paragraphs <= leadLength && reporting.source !== null && isUnnamed(items, reporting.source, speaker);
      if (speaker !== null) {
        within = speaker;
        memory.note(speaker);
        noteDocuments(items, reporting, speaker);
      }
      const source = reporting.source === null ? null : toSpan(items, reporting.source);
      const cue = toSpan(items, { start: reporting.cue.first, end: reporting.cue.end });
      for (const content of reporting.contents)
        drafts.push({ source, cue, ...toContent(unit, content), ...toFields(speaker), headline, passive, unnamed });
      const speaks = !passive && reporting.cue.frames.includes('quote');
      if (speaks && speaker !== null) setCurrent(speaker);
      if (reporting.contents.length === 0) reachOut(items, { source, cue, speaker }, previous);
      else awaiting = null;
    }
  }

  /** The content of a clause without one: the quotation before it, or the one that its colon announces. */
  function reachOut(
    items: readonly Item[],
    clause: { source: Span | null; cue: Span; speaker: Speaker | null },
    previous: Unit | null,
  ): void {
    if (isText(items.at(-1), ':')) awaiting = clause;
    else if (previous !== null && isWholeQuotation(previous.items)) {
      const draft = drafts.at(-1);
      if (draft !== undefined && draft.cue === null)
        drafts[drafts.length - 1] = { ...draft, source: clause.source, cue: clause.cue, ...toFields(clause.speaker) };
    }
  }

  function setCurrent(speaker: Speaker): void {
    for (const index of waiting) drafts[index] = { ...(drafts[index] as Draft), ...toFields(speaker) };
    waiting = [];
    current = speaker;
  }

  function readBareQuotation(item: Item & { quotation: Span }): void {
    const speaker = awaiting?.speaker ?? current;
    const begins = !runsOn && item.end === item.quotation.end;
    if (awaiting === null && (begins || waiting.length > 0 || speaker === null)) waiting.push(drafts.length);
    drafts.push({
      source: awaiting?.source ?? null,
      cue: awaiting?.cue ?? null,
      content: item.quotation,
      form: 'direct',
      ...toFields(speaker),
      ...plain,
    });
    if (awaiting?.speaker != null) current = awaiting.speaker;
    awaiting = null;
  }

  /** A sentence without a reporting verb: it may still bring a quotation, and it may change who is talked about. */
  function readSilent(unit: Unit): void {
    const { items } = unit;
    awaiting = null;
    const silent = findSilentReporting(items);
    if (silent !== null) {
      const head = toSpan(items, silent.source);
      const speaker = resolver.resolve({ whole: head, head }, null);
      memory.note(speaker);
      const cue = toSpan(items, silent.cue);
      const fields = toFields(speaker);
      drafts.push({ source: head, cue, ...toContent(unit, silent.content), ...fields, ...plain });
      setCurrent(speaker);
      return;
    }
    const subject = unitSubject(items, 0, items.length);
    if (subject === null) return;
    const [mention] = memory.mentionsIn(toSpan(items, subject));
    if (mention === undefined || (mention.kind !== 'person' && mention.kind !== 'organisation')) return;
    memory.noteSubject(mention);
  }

  function findSpeaker(unit: Unit, reporting: Reporting, within: Speaker | null): Speaker | null {
    const { items, quotations } = unit;
    const { source, antecedent } = reporting;
    if (source === null) {
      const quoted = reporting.contents.some(({ start, end }) => quotations[end] !== quotations[start]);
      return quoted && !(reporting.cue.voice === 'active') ? current : null;
    }
    if (source.shared && within !== null && source.start < reporting.cue.first) return within;
    const span = antecedent === null ? null : toSpan(items, antecedent);
    if (span !== null) return resolver.resolve({ whole: span, head: span }, within);
    return resolver.resolve({ whole: toSpan(items, source), head: toSpan(items, source.head) }, within);
  }

  /** “In an open letter, Acme asks”: from here on, what the letter says, Acme says. */
  function noteDocuments(items: readonly Item[], reporting: Reporting, speaker: Speaker): void {
    const found: string[] = [];
    const bound = Math.min(items.length, 80);
    for (let i = 0; i < bound; i++) {
      const item = items[i] as Item;
      if (documents.has(item.lower) && isIntroduced(items, i)) found.push(item.lower);
    }
    if (found.length > 0 && reporting.cue.first < bound) memory.noteAuthor(found, speaker);
  }

  function finish(): Attribution[] {
    // “Smith told to go” has its agent in the article: “Smith has been told to go in a letter by Acme”.
    const agent = drafts.find((draft) => !draft.headline && draft.passive && draft.speaker !== null) ?? null;
    const attributions = drafts.map((draft, index) => {
      const { headline, passive, unnamed, ...attribution } = draft;
      const better = unnamed ? nextNamed(index) : headline && passive && draft.speaker === null ? agent : null;
      if (better === null) return attribution;
      return { ...attribution, speaker: better.speaker, person: better.person, organisation: better.organisation };
    });
    return attributions.sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
  }

  /** “An Acme official has warned” in the lead, and then “Ann Lee, head of Acme's labs, said”: the lead means her. */
  function nextNamed(index: number): Draft | null {
    const { organisation } = drafts[index] as Draft;
    const next = drafts.slice(index + 1, index + 3).find((draft) => draft.cue !== null && draft.speaker !== null);
    return next !== undefined && next.person !== null && next.organisation === organisation ? next : null;
  }

  return { readParagraph, finish };
}

const documents = new Set(documentNouns);
const plain = { headline: false, passive: false, unnamed: false };

/** The title and the paragraphs that sum the article up. */
const leadLength = 3;

/** “An Acme official”: someone of a named organisation who may be named later; those who speak for it stay unnamed. */
function isUnnamed(items: readonly Item[], source: Span, speaker: Speaker | null): boolean {
  if (speaker?.kind !== 'spokesperson' || speaker.organisation === null) return false;
  return isText(items[source.start], 'a', 'an') && !/spokes|source/.test(speaker.display);
}

/** “A letter”, “in its joint letter”: a few words back stands what brings the document in. */
function isIntroduced(items: readonly Item[], index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i <= 4; i--) {
    if (isText(items[i], 'a', 'an')) return true;
    if (isText(items[i], 'the', 'its', 'their', 'his', 'her', 'this')) return isText(items[i - 1], 'in', 'with');
    if ((items[i] as Item).kind === 'sign') return false;
  }
  return false;
}

function toSpan(items: readonly Item[], { start, end }: Span): Span {
  return { start: (items[start] as Item).start, end: (items[end - 1] as Item).end };
}

/** A content that is nothing but a quotation loses its marks. */
function toContent({ items, quotations }: Unit, content: Span): Pick<Attribution, 'content' | 'form'> {
  const only = content.end - content.start === 1 ? items[content.start] : undefined;
  if (isQuotation(only)) return { content: only.quotation, form: 'direct' };
  const quoted = (quotations[content.end] as number) > (quotations[content.start] as number);
  return { content: toSpan(items, content), form: quoted ? 'mixed' : 'indirect' };
}

function toFields(speaker: Speaker | null): Pick<Attribution, 'speaker' | 'person' | 'organisation'> {
  return {
    speaker: speaker?.display ?? null,
    person: speaker?.person ?? null,
    organisation: speaker?.organisation ?? null,
  };
}

import type { Span } from '../text/span.ts';
import { findAttitudes } from './attitude.ts';
import { type Draft, isUnnamed, leadLength, plain, toContent, toFields, toSpan } from './attribution-draft.ts';
import { settleDrafts } from './attribution-settling.ts';
import { introducedDocuments } from './introduced-document.ts';
import { findLabel } from './label.ts';
import { LeadRole } from './lead-role.ts';
import type { Attribution, Mention, Name } from './model.ts';
import { type Attitude, findReporting, type Reporting } from './reporting.ts';
import { findReportingSpeaker } from './reporting-speaker.ts';
import { findSilentReporting, isWholeQuotation } from './silent-reporting.ts';
import { createSpeakerResolver, type Speaker } from './speaker.ts';
import type { Gender } from './speaker-words.ts';
import { unitSubject } from './subject.ts';
import type { Item, Quotation, Unit } from './unit.ts';
import { isQuotation, isStop, isText } from './word-class.ts';

export interface AttributionReader {
  /** Reads the next paragraph of the article. */
  readParagraph(units: readonly Unit[], headline: boolean): void;
  finish(): Attribution[];
}

/** Reads an article paragraph by paragraph and carries over who is speaking. */
export function createAttributionReader(
  text: string,
  names: readonly Name[],
  mentions: readonly Mention[],
): AttributionReader {
  const resolver = createSpeakerResolver(text, names, mentions);
  const { memory } = resolver;
  const lead = new LeadRole(memory);
  const drafts: Draft[] = [];
  /** Who speaks in a quotation without a reporting clause. */
  let current: Speaker | null = null;
  /** A reporting clause at the end of a paragraph whose quotation follows: “He said:”. */
  let awaiting: { source: Span | null; cue: Span; speaker: Speaker | null } | null = null;
  /** Drafts of a quotation that has begun and whose reporting clause may still come. */
  let waiting: number[] = [];
  let runsOn = false;
  /** The person whom the sentence before, in the same paragraph, is about. */
  let introduced: Speaker | null = null;
  /** The unit before, over paragraphs. */
  let before: Unit | null = null;
  let paragraphs = 0;

  function readParagraph(units: readonly Unit[], headline: boolean): void {
    let previous: Unit | null = null;
    let labelled: Speaker | null = null;
    introduced = null;
    paragraphs++;
    for (const unit of units) {
      const reporting = findReporting(unit.items, headline && !isStop(unit.items.at(-1)));
      if (previous === null) labelled = readLabel(unit, headline);
      else if (labelled !== null) readOn(unit, labelled);
      let next: Speaker | null = null;
      if (reporting.length > 0) readReporting(unit, reporting, headline, previous);
      else if (isWholeQuotation(unit.items)) readBareQuotation(unit.items[0] as Quotation);
      else next = readSilent(unit);
      introduced = next;
      before = unit;
      for (const attitude of findAttitudes(unit.items, reporting)) readAttitude(unit, attitude);
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
      const speaker = findReportingSpeaker(text, resolver, { unit, reporting, within, before, current });
      const passive = reporting.cue.voice === 'passive';
      const unnamed =
        paragraphs <= leadLength && reporting.source !== null && isUnnamed(items, reporting.source, speaker);
      const { role, bare } = lead.read(items, reporting.source, speaker, paragraphs <= leadLength);
      if (speaker !== null) {
        within = speaker;
        memory.note(speaker);
        const documents = introducedDocuments(items, reporting.cue.first);
        if (documents.length > 0) memory.noteAuthor(documents, speaker);
      }
      const source = reporting.source === null ? null : toSpan(items, reporting.source);
      const cue = toSpan(items, { start: reporting.cue.first, end: reporting.cue.end });
      for (const content of reporting.contents)
        drafts.push({
          source,
          cue,
          ...toContent(unit, content),
          ...toFields(speaker),
          kind: 'speech',
          headline,
          passive,
          unnamed: unnamed ? 'member' : role === null ? null : 'role',
          bare,
        });
      const speaks = !passive && reporting.cue.frames.includes('quote');
      if (speaks && speaker !== null) setCurrent(speaker);
      else if (speaks && reporting.source !== null) current = null;
      if (reporting.contents.length === 0) reachOut(items, { source, cue, speaker }, previous);
      else awaiting = null;
    }
  }

  function readAttitude(unit: Unit, { source, antecedent, cue, contents }: Attitude): void {
    const whole = antecedent ?? source;
    const speaker =
      whole === null
        ? null
        : resolver.resolve(
            { whole: toSpan(unit.items, whole), head: toSpan(unit.items, antecedent ?? source?.head ?? whole) },
            null,
          );
    const spans = {
      source: source === null ? null : toSpan(unit.items, source),
      cue: toSpan(unit.items, { start: cue.first, end: cue.end }),
    };
    for (const content of contents)
      drafts.push({ ...spans, ...toContent(unit, content), ...toFields(speaker), ...plain, kind: 'attitude' });
  }

  /** “Mayor: tunnel is safe”: who speaks, where what stands before the colon is somebody. */
  function readLabel(unit: Unit, headline: boolean): Speaker | null {
    const label = findLabel(unit.items);
    if (label === null) return null;
    const head = toSpan(unit.items, label.source);
    const named = memory
      .mentionsIn(head)
      .some(({ kind, end }) => end === head.end && (kind === 'person' || kind === 'organisation'));
    if (!label.speaks && !named) return null;
    const initials = /^\p{Lu}{2,3}$/u.test(text.slice(head.start, head.end));
    const speaker =
      (initials ? memory.personByInitials(text.slice(head.start, head.end)) : null) ??
      resolver.resolve({ whole: head, head }, null);
    if (speaker !== null) memory.note(speaker);
    noteSubject(unit, label.content.start);
    const cue = toSpan(unit.items, label.cue);
    drafts.push({ source: head, cue, ...toContent(unit, label.content), ...toFields(speaker), ...plain, headline });
    return isQuotation(unit.items[label.content.start]) ? null : speaker;
  }

  /** Whom a sentence is about, where its speaker is known: a pronoun in the next one may mean them. */
  function noteSubject({ items }: Unit, start: number): void {
    const subject = unitSubject(items, start, items.length);
    const [mention] = subject === null ? [] : memory.mentionsIn(toSpan(items, subject.head));
    if (mention?.kind === 'person') memory.noteSubject(mention);
  }

  /** A transcript: the whole paragraph is what its speaker says. */
  function readOn(unit: Unit, speaker: Speaker): void {
    const content = toContent(unit, { start: 0, end: unit.items.length });
    drafts.push({ source: null, cue: null, ...content, ...toFields(speaker), ...plain });
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

  function readBareQuotation(item: Quotation): void {
    const speaker = awaiting?.speaker ?? (runsOn ? null : introduced) ?? current;
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
    if (introduced !== null && !runsOn) current = introduced;
    awaiting = null;
  }

  /** A sentence without a reporting verb: it may still bring a quotation, and it may change who is talked about,  whom it gives back where that is a person. */
  function readSilent(unit: Unit): Speaker | null {
    const { items } = unit;
    awaiting = null;
    const silent = findSilentReporting(items);
    if (silent !== null) {
      const head = toSpan(items, silent.source);
      const speaker = resolver.resolve({ whole: head, head }, null);
      if (speaker !== null) memory.note(speaker);
      const cue = toSpan(items, silent.cue);
      const fields = toFields(speaker);
      drafts.push({ source: head, cue, ...toContent(unit, silent.content), ...fields, ...plain });
      if (speaker !== null) setCurrent(speaker);
      return null;
    }
    if (isText(items.at(-1), '?')) noteAsked(unit);
    const subject = unitSubject(items, 0, items.length);
    if (subject === null) return null;
    if (isText(items[subject.start], 'he', 'she')) return memory.latestPerson(items[subject.start]?.lower as Gender);
    const [mention] = memory.mentionsIn(toSpan(items, subject.head));
    if (mention === undefined || (mention.kind !== 'person' && mention.kind !== 'organisation')) return null;
    memory.noteSubject(mention);
    // “Lee released a statement:”, and the next paragraph is the statement.
    if (isText(items.at(-1), ':')) {
      const cue = toSpan(items, { start: items.length - 1, end: items.length });
      awaiting = { source: toSpan(items, subject), cue, speaker: memory.latest() };
    }
    return mention.kind === 'person' ? memory.latest() : null;
  }

  /** “What would Ann Lee do?”: the answer is hers. */
  function noteAsked({ items }: Unit): void {
    const named = memory
      .mentionsIn(toSpan(items, { start: 0, end: items.length }))
      .filter(({ kind }) => kind === 'person');
    const [only] = named;
    if (only !== undefined && named.length === 1) memory.noteSubject(only);
  }

  return { readParagraph, finish: () => settleDrafts(drafts) };
}

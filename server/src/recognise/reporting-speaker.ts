import { toSpan } from './attribution-draft.ts';
import { findDescribed } from './described-subject.ts';
import type { Reporting } from './reporting.ts';
import type { Speaker, SpeakerResolver } from './speaker.ts';
import { holdsQuotation, type Unit } from './unit.ts';
import { isText } from './word-class.ts';

/** An act of reporting, and what the article has told before it. */
export interface ReportingContext {
  readonly unit: Unit;
  readonly reporting: Reporting;
  /** The speaker of an earlier cue of the unit. */
  readonly within: Speaker | null;
  /** The unit before, over paragraphs. */
  readonly before: Unit | null;
  /** Who speaks in a quotation without a reporting clause. */
  readonly current: Speaker | null;
}

/** Who speaks, by the source of an act of reporting; where it has none, whoever is being quoted. */
export function findReportingSpeaker(
  text: string,
  resolver: SpeakerResolver,
  { unit, reporting, within, before, current }: ReportingContext,
): Speaker | null {
  const { items } = unit;
  const { source, antecedent } = reporting;
  if (source === null) {
    const quoted = reporting.contents.some((content) => holdsQuotation(unit, content));
    return quoted && !(reporting.cue.voice === 'active') ? current : null;
  }
  if (source.shared && within !== null && source.start < reporting.cue.first) return within;
  if (source.end - source.start === 1 && isText(items[source.start], 'it', 'they')) {
    const meant = findDescribed(text, resolver, { unit, index: source.start, before });
    if (meant !== null) return meant;
  }
  const span = antecedent === null ? null : toSpan(items, antecedent);
  if (span !== null) return resolver.resolve({ whole: span, head: span }, within);
  return resolver.resolve({ whole: toSpan(items, source), head: toSpan(items, source.head) }, within);
}

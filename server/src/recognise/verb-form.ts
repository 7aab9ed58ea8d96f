import { perLexeme } from '../text/lexeme.ts';
import { addEd, addIng, addS } from './inflection.ts';
import { type ReportingVerb, reportingVerbs } from './lexicon/en/reporting-verb.ts';

export type Inflection = 'base' | 'singular' | 'past' | 'participle' | 'progressive';

/** What a word form can be a form of. */
export interface VerbForm {
  readonly entries: readonly ReportingVerb[];
  readonly inflections: ReadonlySet<Inflection>;
}

/** The reporting verbs that a form can be a form of; `null` where there is none. */
export const reportingForm = perLexeme(({ kind, lower }): VerbForm | null =>
  kind === 'word' ? (forms.get(lower) ?? null) : null,
);

const forms: ReadonlyMap<string, VerbForm> = collectForms(reportingVerbs);

/** The forms of verbs, in lower case, and what each can be a form of. */
export function collectForms(verbs: readonly ReportingVerb[]): Map<string, VerbForm> {
  const all = new Map<string, { entries: ReportingVerb[]; inflections: Set<Inflection> }>();
  for (const entry of verbs) {
    for (const [form, inflection] of inflect(entry)) {
      const known = all.get(form) ?? { entries: [], inflections: new Set() };
      if (!known.entries.includes(entry)) known.entries.push(entry);
      known.inflections.add(inflection);
      all.set(form, known);
    }
  }
  return all;
}

/** The five forms of a verb, by the rules of English spelling. */
function inflect({ verb, past, participle }: ReportingVerb): [form: string, inflection: Inflection][] {
  const regular = addEd(verb);
  return [
    [verb, 'base'],
    [addS(verb), 'singular'],
    [past ?? regular, 'past'],
    [participle ?? regular, 'participle'],
    [addIng(verb), 'progressive'],
  ];
}

import { type ReportingVerb, reportingVerbs } from './lexicon/en/reporting-verb.ts';

export type Inflection = 'base' | 'singular' | 'past' | 'participle' | 'progressive';

/** What a word form can be a form of. */
export interface VerbForm {
  readonly entries: readonly ReportingVerb[];
  readonly inflections: ReadonlySet<Inflection>;
}

/** The reporting verbs that a word, in lower case, can be a form of; `undefined` where there is none. */
export function reportingForm(lower: string): VerbForm | undefined {
  return forms.get(lower);
}

const forms: ReadonlyMap<string, VerbForm> = collectForms();

function collectForms(): Map<string, { entries: ReportingVerb[]; inflections: Set<Inflection> }> {
  const all = new Map<string, { entries: ReportingVerb[]; inflections: Set<Inflection> }>();
  for (const entry of reportingVerbs) {
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

function addS(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function addEd(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${double(verb)}ed`;
}

function addIng(verb: string): string {
  return verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${double(verb)}ing`;
}

/** A verb of one syllable, or one that ends in -mit or -beg, doubles its last consonant after a single vowel. */
function double(verb: string): string {
  const doubles = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) || /[a-z](?:mit|fer)$/.test(verb) || /label$/.test(verb);
  return doubles ? verb + verb.at(-1) : verb;
}

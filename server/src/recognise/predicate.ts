import { type Lexeme, perLexeme, wordList } from '../text/lexeme.ts';
import { addEd, addS } from './inflection.ts';
import { irregularVerbs } from './lexicon/en/irregular-verb.ts';
import { prepositions } from './lexicon/en/preposition.ts';
import { regularVerbs } from './lexicon/en/verb.ts';

// Finite verbs, told by form and neighbours: there is no tagger. In doubt a word is no verb, so that clauses stay whole.

/** A token, or what stands for one. */
export interface Word {
  readonly kind: string;
  readonly lower: string;
  readonly lexeme: Lexeme;
}

/** Verbs that are finite whatever stands around them: modals, and the present and past of be, have and do. */
const auxiliaries = new Set(
  "am are aren't can can't cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't is isn't may might must mustn't ought shall should shouldn't was wasn't were weren't will won't would wouldn't ain't needn't".split(
    ' ',
  ),
);
const contracted = /^(?:i|he|she|it|we|you|they|there|that|who|what|this|here)'(?:s|re|ve|ll|d|m)$/u;

const isSubject = wordList(
  'he i it she that there they this we which who you these those one everyone nobody'.split(' '),
);
/** After a past form, these begin an object or a complement: the form is the predicate, not a participle. */
const opensComplement = wordList(
  'a an all another any around away back down each every five four he her him his how it its more most my nearly no off one our out over several she six some ten that the their them they this three to two up us we what when where whether why you your about almost us'.split(
    ' ',
  ),
);
/** After a participle that describes the noun before it: “the plan proposed by …”. */
const followsParticiple = wordList(['as', 'by']);
const isDeterminer = wordList(
  'a an the this that these those his her its their our my your some any no each every'.split(' '),
);

const forms = collectForms();

interface Forms {
  readonly base: ReadonlySet<string>;
  readonly singular: ReadonlySet<string>;
  /** Past forms that are no participles: always finite (“went”, “took”). */
  readonly pastOnly: ReadonlySet<string>;
  /** Past forms that are participles too (“arrested”, “found”). */
  readonly past: ReadonlySet<string>;
}

function collectForms(): Forms {
  const bases = [...regularVerbs, ...irregularVerbs.map(([base]) => base)];
  const pastOnly = irregularVerbs.filter(([, past, participle]) => past !== participle).map(([, past]) => past);
  const same = irregularVerbs.filter(([, past, participle]) => past === participle).map(([, past]) => past);
  return {
    base: new Set(bases),
    singular: new Set(bases.map(addS)),
    pastOnly: new Set(pastOnly),
    past: new Set([...regularVerbs.map(addEd), ...same]),
  };
}

/** What a form can be, the surest first; `null` for what is no verb, or its present participle. */
type VerbKind = 'auxiliary' | 'pastOnly' | 'past' | 'singular' | 'base' | null;

const verbKindOf = perLexeme((lexeme): VerbKind => (isAuxiliaryForm(lexeme) ? 'auxiliary' : readForm(lexeme.lower)));

function readForm(lower: string): VerbKind {
  if (forms.pastOnly.has(lower)) return 'pastOnly';
  if (forms.past.has(lower) || (lower.length > 4 && lower.endsWith('ed'))) return 'past';
  if (forms.singular.has(lower)) return 'singular';
  return forms.base.has(lower) ? 'base' : null;
}

function isAuxiliaryForm({ kind, text, lower }: Lexeme): boolean {
  if (kind !== 'word') return false;
  if (auxiliaries.has(lower)) return !neverFinite.has(text);
  return lower.includes("'") && contracted.test(lower);
}

/** With a capital these are names inside a sentence; at its beginning they open a question or a wish. */
const neverFinite = new Set(['Will', 'May', 'Can', 'Must']);

export function isAuxiliary(token: Word | undefined): boolean {
  return token !== undefined && token.kind === 'word' && verbKindOf(token.lexeme) === 'auxiliary';
}

/** Whether a word is a verb in its base form: what an imperative begins with. */
export const isBaseForm = wordList(forms.base);

/** Whether a word can be a form of a verb other than its present participle; it may be a noun as well (“plans”). */
export const isVerbForm = perLexeme(({ lower }) => readForm(lower) !== null);

/** Whether the token at `index` is the finite verb of a clause; false beyond the end. */
export function isFiniteVerb(tokens: readonly Word[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word') return false;
  const kind = verbKindOf(token.lexeme);
  if (kind === null) return false;
  return kind === 'auxiliary' || isFiniteHere(tokens, index, kind);
}

function isFiniteHere(tokens: readonly Word[], index: number, kind: VerbKind): boolean {
  const token = tokens[index] as Word;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before === undefined || isDeterminer(before.lexeme) || isAuxiliary(before)) return false;
  if (isCapitalised(token.lexeme)) return false;
  if (kind === 'pastOnly') return true;
  const afterSubject = isSubject(before.lexeme);
  if (kind === 'past') {
    if (afterSubject) return true;
    if (after === undefined || followsParticiple(after.lexeme)) return false;
    const { lower } = token;
    return after.kind === 'number' || opensComplement(after.lexeme) || lower === 'said' || lower === 'told';
  }
  if (kind === 'singular') {
    if (afterSubject) return true;
    return after !== undefined && (after.kind === 'number' || opensComplement(after.lexeme)) && before.lower !== 'of';
  }
  if (afterSubject) return before.lower !== 'it' && before.lower !== 'that';
  // “Analysts expect it”, “people need food”; “arms trade in the region” is a noun.
  if (isPeople(before.lexeme)) return after !== undefined && after.kind !== 'punctuation';
  return isPlural(before.lexeme) && after !== undefined && (after.kind === 'number' || opensComplement(after.lexeme));
}

const isPeople = wordList(['children', 'men', 'many', 'others', 'people', 'police', 'some', 'women']);

/** By its form; verbs in -s are none. */
const isPlural = perLexeme(({ kind, lower }) => kind === 'word' && /[^s'u]s$/u.test(lower) && readForm(lower) === null);

/** A capital marks a name. */
const isCapitalised = perLexeme(({ text, lower }) => text.charCodeAt(0) !== lower.charCodeAt(0));

/**
 * Whether a past form at `index` is more likely a clause’s verb than a participle that describes a noun: it follows a noun and
 * no auxiliary. “The president dissolved parliament”, but also “the parliament dissolved in May”.
 */
export function isLikelyVerb(tokens: readonly Word[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined || before === undefined || after === undefined) return false;
  if (before.kind !== 'word' || after.kind === 'punctuation' || verbKindOf(token.lexeme) !== 'past') return false;
  if (isCapitalised(token.lexeme) || followsParticiple(after.lexeme) || isPreposition(before.lexeme)) return false;
  return !isDeterminer(before.lexeme) && verbKindOf(before.lexeme) !== 'auxiliary' && !before.lower.endsWith('ly');
}

const isPreposition = wordList(prepositions);

/** The index of the first finite verb in `[from, to)`; -1 where there is none. */
export function findFiniteVerb(tokens: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens, i)) return i;
  return -1;
}

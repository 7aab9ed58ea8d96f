import { perLexeme } from '../text/lexeme.ts';
import { attitudeAdjectives } from './lexicon/en/attitude-adjective.ts';
import { attitudeNouns } from './lexicon/en/attitude-noun.ts';
import { attitudeVerbs } from './lexicon/en/attitude-verb.ts';
import { hedges } from './lexicon/en/hedge.ts';
import { seemingVerbs } from './lexicon/en/seeming.ts';
import { collectForms, type VerbForm } from './verb-form.ts';

/** What a form can be of what tells an attitude. */
export interface AttitudeWord {
  readonly verb?: VerbForm;
  /** The words that open the content behind the noun, or behind the adjective. */
  readonly noun?: ReadonlySet<string>;
  readonly adjective?: ReadonlySet<string>;
  readonly hedge?: true;
  readonly seeming?: true;
}

export const attitudeWord = perLexeme(({ lower, kind }): AttitudeWord | null =>
  kind === 'word' ? (words.get(lower) ?? null) : null,
);

const words: ReadonlyMap<string, AttitudeWord> = collectWords();

function collectWords(): Map<string, AttitudeWord> {
  const all = new Map<string, AttitudeWord>();
  const add = (word: string, part: AttitudeWord) => all.set(word, { ...all.get(word), ...part });
  for (const [form, verb] of collectForms(attitudeVerbs)) add(form, { verb });
  for (const [noun, openers] of attitudeNouns) add(noun, { noun: new Set(openers.split(' ')) });
  for (const [adjective, openers] of attitudeAdjectives) add(adjective, { adjective: new Set(openers.split(' ')) });
  for (const hedge of hedges) add(hedge, { hedge: true });
  for (const verb of seemingVerbs) add(verb, { seeming: true });
  return all;
}

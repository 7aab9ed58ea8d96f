import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { organisationNouns } from '../lexicon/en/organisation-noun.ts';
import type { FoundMention } from '../name.ts';
import { nounBefore } from './evidence.ts';
import type { Group } from './group.ts';
import type { Word } from './word.ts';

const heads = new Map(organisationHeads);
const nouns = new Map(organisationNouns);

/**
 * The kind of each organisation where the article tells it: by a noun before the name (“the charity Refuge”), by an
 * apposition after it (“X, a non-profit organisation”), or by a word of the name itself (“National Space Agency”).
 */
export function describe(words: readonly Word[], mentions: readonly FoundMention[]): Map<Group, string> {
  const described = new Map<Group, string>();
  const byWord = new Map<Group, string>();
  for (const mention of mentions) {
    if (mention.kind !== 'organisation') continue;
    const told = tell(nounBefore(words, mention.first)) ?? apposition(words, mention);
    if (told !== null && !described.has(mention.group)) described.set(mention.group, told);
    if (!byWord.has(mention.group)) {
      const kind = kindInName(words, mention);
      if (kind !== null) byWord.set(mention.group, kind);
    }
  }
  for (const [group, kind] of byWord) described.set(group, kind);
  return described;
}

/** An apposition’s noun comes within so many words. */
const appositionLength = 8;

function apposition(words: readonly Word[], { last }: FoundMention): string | null {
  const [comma, article] = [words[last], words[last + 1]];
  if (comma?.text !== ',' || (article?.lower !== 'a' && article?.lower !== 'an' && article?.lower !== 'the'))
    return null;
  for (let i = last + 2; i < Math.min(words.length, last + 2 + appositionLength); i++) {
    const word = words[i] as Word;
    if (word.kind === 'punctuation' || word.lower === 'of' || word.lower === 'for') return null;
    const kind = tell(word.lower);
    if (kind !== null) return kind;
  }
  return null;
}

function tell(noun: string | null): string | null {
  const kind = noun === null ? undefined : nouns.get(noun);
  return kind === undefined || kind === 'any' ? null : kind;
}

function kindInName(words: readonly Word[], { first, last }: FoundMention): string | null {
  const end = headIndex(words, first, last);
  const kind = heads.get((words[end] as Word).lower.replace(/\.$/u, ''));
  return kind === undefined || kind === 'institution' ? null : kind;
}

/** The index of a name’s head: the word before “of” or “for” where it is one, else the last word. */
export function headIndex(words: readonly Word[], first: number, last: number): number {
  for (let i = first + 1; i < last - 1; i++) {
    const word = words[i] as Word;
    if ((word.lower === 'of' || word.lower === 'for') && heads.has((words[i - 1] as Word).lower)) return i - 1;
  }
  return last - 1;
}

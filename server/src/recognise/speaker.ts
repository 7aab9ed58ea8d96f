import type { Span } from '../text/span.ts';
import { findDescribedName } from './described-name.ts';
import { personTitles } from './lexicon/en/person-title.ts';
import { roles } from './lexicon/en/role.ts';
import type { Mention, Name } from './model.ts';
import { createMemory, type Memory } from './speaker-memory.ts';
import {
  describeHead,
  type Gender,
  genderOf,
  groupNounBefore,
  type HeadKind,
  hasDocumentNoun,
  headWords,
  isBody,
  isMultitude,
  isPronoun,
  isSeenBy,
  spokespersonNoun,
  stripDeterminer,
} from './speaker-words.ts';

/** Who speaks, as far as the article has told up to here. */
export interface Speaker {
  readonly kind: 'person' | 'spokesperson' | 'group' | 'other';
  readonly display: string;
  /** `Name.key`. */
  readonly person: string | null;
  readonly organisation: string | null;
  readonly gender: Gender | null;
  /** Several parties: a coalition, a list of names, a plural. */
  readonly multitude: boolean;
}

/** A source in the text: the head is the name or description itself, the whole has its appositions besides. */
export interface SourceSpans {
  readonly whole: Span;
  readonly head: Span;
}

/** Finds out who a source is. Holds what was said before, so give it the sources of an article in order. */
export interface SpeakerResolver {
  /** `within`: the speaker of an earlier cue of the same unit. `null` where a pronoun stands for nobody that is known. */
  resolve(source: SourceSpans, within: Speaker | null): Speaker | null;
  readonly memory: Memory;
}

export function createSpeakerResolver(
  text: string,
  names: readonly Name[],
  mentions: readonly Mention[],
): SpeakerResolver {
  const byKey = new Map(names.map((name) => [name.key, name]));
  const memory = createMemory(byKey, mentions);

  function resolve(source: SourceSpans, within: Speaker | null): Speaker | null {
    const words = headWords(text, source.head);
    const kind = describeHead(words);
    if (isPronoun(kind)) return resolvePronoun(kind, source.whole.start);
    return (
      resolvePerson(source, kind) ??
      resolveDescribed(source) ??
      resolveSpokesperson(source, words) ??
      resolveDocument(source, words, within) ??
      resolveGroup(source, words, kind) ??
      resolveRole(words) ??
      describe(source, words)
    );
  }

  function resolvePronoun(kind: HeadKind, offset: number): Speaker | null {
    if (kind === 'he' || kind === 'she') return memory.latestPerson(kind) ?? memory.namedBefore(offset, kind);
    if (kind === 'they') return memory.latestMultitude() ?? memory.latestGroup() ?? memory.latest();
    if (kind === 'it') return memory.latestGroup();
    return null;
  }

  /** “The charity Doctors for All”, “a parents' group, Families First,”: the name says more than the description. */
  function resolveDescribed(source: SourceSpans): Speaker | null {
    const named = findDescribedName(text, source);
    if (named === null) return null;
    const mention = memory
      .mentionsIn(named.span)
      .find(({ start, end }) => start === named.span.start && end === named.span.end);
    if (named.of === 'group' && mention?.kind === 'organisation') return toGroup(mention.name, null, false);
    const display = text.slice(named.span.start, named.span.end).replace(/\s+/gu, ' ');
    const kind = named.of === 'group' ? 'group' : 'person';
    return { kind, display, person: null, organisation: null, gender: null, multitude: false };
  }

  function mentionsIn(span: Span, ...kinds: Mention['kind'][]): Mention[] {
    return memory.mentionsIn(span).filter((mention) => kinds.includes(mention.kind));
  }

  /** “Mr Jones”, “Acme's Ann Lee”, “its chief executive, Ann Lee”; not “Mr Jones's lawyer”. */
  function resolvePerson(source: SourceSpans, kind: HeadKind): Speaker | null {
    const inHead = mentionsIn(source.head, 'person').filter((mention) => !isPossessive(text, mention, source.head));
    const [mention] = inHead;
    if (inHead.length > 1 && /\band\b|,/.test(text.slice(mention?.end, inHead[1]?.start))) return null;
    if (mention !== undefined) return toPerson(mention, source);
    if (kind === 'name') return memory.personByName(text.slice(source.head.start, source.head.end));
    const apposed = mentionsIn(source.whole, 'person').find(({ start }) => follows(text, source.head.end, start));
    return apposed === undefined || mentionsIn(source.head, 'organisation').some(({ end }) => end >= source.head.end)
      ? null
      : toPerson(apposed, source);
  }

  function toPerson(mention: Mention, source: SourceSpans): Speaker {
    const name = byKey.get(mention.name);
    const title = titleBefore(text, source.head.start, mention.start);
    const organisation = name?.affiliation ?? mentionsIn(source.whole, 'organisation')[0]?.name ?? ownerOf(source);
    const bare = name?.name ?? text.slice(mention.start, mention.end);
    const display = title !== null && !bare.includes(' ') ? `${title} ${bare}` : bare;
    const gender = genderOf(headWords(text, source.head)) ?? genderOf(display.toLowerCase().split(' '));
    return memory.merge({ kind: 'person', display, person: mention.name, organisation, gender, multitude: false });
  }

  /** “Its chief executive, Ann Lee”: the group spoken of before. */
  function ownerOf({ whole }: SourceSpans): string | null {
    if (!/^(?:its|their)\s/iu.test(text.slice(whole.start, whole.start + 6))) return null;
    return memory.latestGroup()?.organisation ?? null;
  }

  /** “A spokeswoman for Acme” and “the company's spokeswoman” answer for Acme. */
  function resolveSpokesperson(source: SourceSpans, words: readonly string[]): Speaker | null {
    const noun = spokespersonNoun(words);
    if (noun === null) return null;
    const gender = genderOf(words);
    const group = groupNounBefore(words, noun);
    const organisation =
      mentionsIn(source.whole, 'organisation')[0]?.name ??
      (group === null ? null : (memory.groupLike([group])?.organisation ?? null));
    const named = organisation === null ? undefined : byKey.get(organisation);
    const name = named?.acronym ?? named?.name;
    if (name === undefined && (words[0] === 'the' || words.length === 1)) {
      const known = memory.latestSpokesperson();
      if (known !== null) return known;
    }
    const display = name === undefined ? stripDeterminer(text, source.head) : `${name} ${noun}`;
    return { kind: 'spokesperson', display, person: null, organisation, gender, multitude: false };
  }

  /** What a letter says, its authors say; a study without known authors speaks for those who present it. */
  function resolveDocument(source: SourceSpans, words: readonly string[], within: Speaker | null): Speaker | null {
    if (!hasDocumentNoun(words)) return null;
    // “The paper” is a newspaper, unless somebody has published one.
    if (isBody(words) && !/\bby\b/u.test(text.slice(source.head.end, source.whole.end)))
      return words[0] === 'the' ? memory.authorOf(words) : null;
    if (isSeenBy(words)) return describe(source, words);
    const [organisation] = mentionsIn(source.head, 'organisation');
    if (organisation !== undefined) return toGroup(organisation.name, null, false);
    const author = authorBehind(source);
    if (author !== null) {
      memory.noteAuthor(words, author);
      return author;
    }
    const [person] = mentionsIn(source.head, 'person');
    if (person !== undefined) return toPerson(person, source);
    const definite = /^(?:the|this|these|its|their|his|her)$/.test(words[0] ?? '');
    return memory.authorOf(words) ?? within ?? (definite ? memory.latestGroup() : null);
  }

  /** “A study published today by Acme”; not “a report seen by Acme”. */
  function authorBehind({ whole, head }: SourceSpans): Speaker | null {
    const rest = text.slice(head.end, Math.min(whole.end, head.end + longestAuthor));
    const link = /^(.{0,30})\b(?:by|from)\s+(?:the\s+)?(?=\p{Lu})/su.exec(rest);
    if (link === null || isSeenBy([...(link[1]?.toLowerCase().match(/\p{L}+/gu) ?? []), 'by'])) return null;
    const author = { start: head.end + link[0].length, end: head.end + rest.length };
    const [mention] = memory.mentionsIn(author);
    if (mention?.kind === 'person') return toPerson(mention, { whole: author, head: author });
    return mention?.kind === 'organisation'
      ? toGroup(mention.name, null, false)
      : { ...describe({ whole: author, head: author }, headWords(text, author)), kind: 'group' };
  }

  function resolveGroup(source: SourceSpans, words: readonly string[], kind: HeadKind): Speaker | null {
    const found = mentionsIn(source.head, 'organisation').filter(
      (mention) => !isPossessive(text, mention, source.head),
    );
    const mention = found.at(-1);
    const display = stripDeterminer(text, source.head);
    if (mention !== undefined && found.length === 1) {
      const explained = /\(.{2,12}\)$/.test(display) && display.length - (mention.end - mention.start) < 16;
      const named = (mention.end - mention.start) * 2 >= display.length || mention.nominal || explained;
      return toGroup(mention.name, named ? null : display, isMultitude(words) && !named);
    }
    if (mention !== undefined) return toGroup((found[0] as Mention).name, display, true);
    if (kind !== 'group') return null;
    const named = names.find(
      (name) => name.kind === 'organisation' && ` ${name.name.toLowerCase()}`.endsWith(` ${display.toLowerCase()}`),
    );
    if (named !== undefined && display.includes(' ')) return toGroup(named.key, null, false);
    const earlier = words[0] === 'the' ? memory.groupLike(words) : null;
    return earlier ?? { ...describe(source, words), kind: 'group' };
  }

  /** “The minister” is the one whom the article names. */
  function resolveRole(words: readonly string[]): Speaker | null {
    const noun = words.at(-1) ?? '';
    const definite = words.length === 1 || (words[0] === 'the' && words.length <= 3);
    return definite && roleNouns.has(noun) ? memory.personLike(words) : null;
  }

  function toGroup(key: string, display: string | null, multitude: boolean): Speaker {
    const name = byKey.get(key);
    const short = name?.acronym == null || name.name.includes(name.acronym) ? '' : ` (${name.acronym})`;
    const full = `${name?.name ?? key}${short}`;
    return { kind: 'group', display: display ?? full, person: null, organisation: key, gender: null, multitude };
  }

  function describe(source: SourceSpans, words: readonly string[]): Speaker {
    const display = stripDeterminer(text, source.head);
    const multitude = isMultitude(words);
    const named = /^\p{Lu}\S*(?:\s\S+){0,4}\s\p{Lu}\S*$/u.test(display);
    const kind = multitude ? 'group' : named ? 'person' : 'other';
    return { kind, display, person: null, organisation: null, gender: genderOf(words), multitude };
  }

  return { resolve, memory };
}

/** In UTF-16 code units: how much behind a document is looked at for its author. */
const longestAuthor = 120;

const titles = new Set(personTitles);
const roleNouns = new Set(roles);

/** Nothing but a comma and titles stand between: “the chairman, Sir” before “Alan Roe”. */
function follows(text: string, end: number, start: number): boolean {
  if (start < end || start > end + longestTitle) return false;
  const between = text.slice(end, start).split(/[\s.,]+/u);
  return between.every((word) => word === '' || titles.has(word.toLowerCase()));
}

/** In UTF-16 code units: a comma and two titles. */
const longestTitle = 30;

/** “Lord” before “Kaye”; forms of address that everyone has are none. */
function titleBefore(text: string, start: number, end: number): string | null {
  const word = /(\p{Lu}\p{L}+)\.?\s*$/u.exec(text.slice(Math.max(start, end - 20), Math.max(start, end)))?.[1];
  return word !== undefined && titles.has(word.toLowerCase()) && !/^(?:Mr|Mrs|Ms|Miss)$/.test(word) ? word : null;
}

/** The mention owns what the head names: “Acme's lawyer”. */
function isPossessive(text: string, mention: Span, head: Span): boolean {
  const rest = text.slice(mention.end, Math.min(head.end, mention.end + 40));
  const own = /^['’]s?\s+\S|^\s+\S/.exec(rest);
  const inside = /['’]s?$/.test(text.slice(mention.start, mention.end)) && rest.trim() !== '';
  return inside || (own !== null && /^['’]/.test(rest));
}

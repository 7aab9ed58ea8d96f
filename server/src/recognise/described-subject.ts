import { toSpan } from './attribution-draft.ts';
import type { Speaker, SpeakerResolver } from './speaker.ts';
import { isParty } from './speaker-words.ts';
import { unitSubject } from './subject.ts';
import type { Unit } from './unit.ts';
import { isText } from './word-class.ts';

/** An “it” or a “they” at `index` of a unit, and the unit before. */
export interface GroupPronoun {
  readonly unit: Unit;
  readonly index: number;
  readonly before: Unit | null;
}

/**
 * “The board denied the charge: pupils were free to read, it said”: the body or the people whom a pronoun stands for where
 * the same sentence, or the one before, is about them and only describes them.
 */
export function findDescribed(text: string, resolver: SpeakerResolver, pronoun: GroupPronoun): Speaker | null {
  const { unit, index, before } = pronoun;
  const plural = isText(unit.items[index], 'they');
  const near = index > 0 ? describeSubject(text, resolver, unit, index) : null;
  if (near?.multitude === plural) return near;
  const earlier = before === null ? null : describeSubject(text, resolver, before, before.items.length);
  if (earlier?.multitude === plural) return earlier;
  return plural || before === null || earlier !== null ? null : onlyNamed(resolver, before);
}

/** “The contract went to a Danish firm, Acme. It says …”: the one organisation that the sentence before names. */
function onlyNamed(resolver: SpeakerResolver, { items }: Unit): Speaker | null {
  const whole = toSpan(items, { start: 0, end: items.length });
  const named = resolver.memory.mentionsIn(whole).filter(({ kind }) => kind === 'organisation');
  const [first] = named;
  if (first === undefined || named.some(({ name }) => name !== first.name)) return null;
  return resolver.resolve({ whole: first, head: first }, null);
}

/** Who the subject of a unit is where it is a description without a name; nothing from `ceiling` on is looked at. */
function describeSubject(text: string, resolver: SpeakerResolver, unit: Unit, ceiling: number): Speaker | null {
  const subject = unitSubject(unit.items, 0, ceiling);
  if (subject === null || subject.head.end >= ceiling) return null;
  const head = toSpan(unit.items, subject.head);
  const named = resolver.memory.mentionsIn(head);
  if (named.some(({ kind }) => kind !== 'organisation')) return null;
  if (named.length === 0 && !isParty(text, head)) return null;
  return resolver.resolve({ whole: head, head }, null);
}

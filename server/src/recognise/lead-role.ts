import type { Span } from '../text/span.ts';
import { roles } from './lexicon/en/role.ts';
import type { Speaker } from './speaker.ts';
import type { Memory } from './speaker-memory.ts';
import type { Source } from './subject.ts';
import type { Item } from './unit.ts';
import { is, isCapitalised, isText } from './word-class.ts';

/**
 * “The minister for ports has said …” in the lead, and then “Ann Lee said …”: a full name that nothing introduces is that of
 * the one whom the lead leaves unnamed, and “the minister” is she from then on.
 */
export class LeadRole {
  readonly #memory: Memory;
  /** The role of somebody whom the lead does not name, until somebody is named. */
  #role: string | null = null;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** What the next source of the article says of its speaker: an unnamed role in the lead, or a bare full name. */
  read(
    items: readonly Item[],
    source: Source | null,
    speaker: Speaker | null,
    isLead: boolean,
  ): { readonly role: string | null; readonly bare: boolean } {
    const role = isLead && source !== null ? unnamedRole(items, source.head, speaker) : null;
    const bare = source !== null && isBareName(items, source, speaker);
    if (role !== null) this.#role = role;
    else if (speaker?.kind === 'person' && this.#role !== null) {
      if (bare) this.#memory.noteRole(this.#role, speaker);
      this.#role = null;
    }
    return { role, bare };
  }
}

/**
 * “The minister for ports”, “a student who saw it”: the noun for somebody whom the lead does not name; `null` where the head
 * is no such thing.
 */
function unnamedRole(items: readonly Item[], head: Span, speaker: Speaker | null): string | null {
  if (speaker === null || speaker.person !== null || speaker.multitude) return null;
  let noun = head.start;
  while (noun + 1 < head.end && !is(items[noun + 1], 'preposition') && !isText(items[noun + 1], 'who')) noun++;
  const word = items[noun]?.lower ?? '';
  return isText(items[head.start], 'a', 'an', 'the') && roleNouns.has(word) ? word : null;
}

const roleNouns = new Set(roles);

/** “Ann Lee said”: the name and nothing that introduces its bearer. */
function isBareName(items: readonly Item[], { start, end }: Span, speaker: Speaker | null): boolean {
  if (speaker?.kind !== 'person' || speaker.person === null) return false;
  return end - start >= 2 && end - start <= 4 && items.slice(start, end).every(isCapitalised);
}

import type { Group } from './group.ts';
import { isPossessive } from './possessive.ts';
import type { Occurrence } from './scan.ts';
import type { Word } from './word.ts';

/** What an article says of two organisations. */
export interface Relations {
  /** Each former name with the name that took its place. */
  readonly renamed: readonly { readonly from: Group; readonly to: Group }[];
  /** Each organisation that is said to be owned by or to be part of another, with that other. */
  readonly parents: ReadonlyMap<Group, Group>;
}

/** More words than this between two names tell nothing of the pair. */
const reach = 10;

/**
 * Reads from the words between and around two names that follow each other whether one is the former name of the other (“X,
 * formerly known as Y”, “Y, which changed its name to X”), and whether one belongs to the other (“X, which owns Y”, “Y, a
 * unit of X”, “X-owned Y”, “X’s Y division”). `canBe` tells whether a group is or may be an organisation, and `isOne`
 * whether it is one; one of the two must be.
 */
export function findRelations(
  words: readonly Word[],
  occurrences: readonly Occurrence[],
  isOne: (group: Group) => boolean,
  canBe: (group: Group) => boolean,
): Relations {
  const renamed: { from: Group; to: Group }[] = [];
  const parents = new Map<Group, Group>();
  for (let k = 0; k + 1 < occurrences.length; k++) {
    const [a, b] = [occurrences[k] as Occurrence, occurrences[k + 1] as Occurrence];
    if (a.group === b.group || b.start - a.end > reach || !(isOne(a.group) || isOne(b.group))) continue;
    if ((words[a.end - 1] as Word).paragraph !== (words[b.start] as Word).paragraph) continue;
    if (!canBe(a.group) || !canBe(b.group)) continue;
    const between = textBetween(words, a.end, b.start);
    const owned = isOne(a.group) && isOne(b.group) ? readOwner(words, a, b, between) : null;
    if (former.test(between)) renamed.push({ from: b.group, to: a.group });
    else if (later.test(between)) renamed.push({ from: a.group, to: b.group });
    else if (owned === 'first' && !reaches(parents, a.group, b.group)) parents.set(b.group, a.group);
    else if (owned === 'second' && !reaches(parents, b.group, a.group)) parents.set(a.group, b.group);
  }
  return { renamed, parents };
}

function textBetween(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += ` ${(words[i] as Word).lower}`;
  return text.slice(1);
}

/** “X, formerly Y”, “X (previously known as Y)”, “X, which was called Y until …”, “X, which changed its name from Y”. */
const former =
  /^(?:(?:, |\( ?)?(?:(?:which|that) (?:is|was|were) )?(?:(?:formerly|previously|originally)(?: (?:known as|called|named|trading as))?|(?:then|once) (?:known as|called|named))(?: the)?|, (?:which|that) (?:changed (?:its|their) name from|used to be (?:called|known as|named))(?: the)?)$/u;

/** “Y, now known as X”, “Y, which changed its name to X”, “Y was renamed X”. */
const later =
  /^(?:, |\( ?)?(?:(?:which|that) )?(?:(?:(?:is|was|were|has been|had been|since|later|will be|would be|to be) ){0,2}(?:now |since |later |subsequently )?(?:renamed(?: itself)?(?: as)?|rebranded(?: itself)?(?: as)?|changed (?:its|their) name to|became known as)|(?:is )?now(?: known as| called| trading as| named)?)(?: the)?$/u;

/** Which of the two owns the other. */
function readOwner(words: readonly Word[], a: Occurrence, b: Occurrence, between: string): 'first' | 'second' | null {
  const possessive = isPossessive(words[a.end - 1] as Word);
  const after = (words[b.end] as Word | undefined)?.lower ?? '';
  if (between === '') {
    if (possessive && parts.has(after) && !isPossessive(words[b.end - 1] as Word)) return 'first';
    return null;
  }
  if (between === '-owned') return 'first';
  if (possessive) {
    if (/^(?:\S+ ){0,2}(?:subsidiary|unit|division|arm|offshoot|brand) ?,?$/u.test(between)) return 'first';
    return /^(?:parent|owners?)(?: (?:company|group|firm))? ?,?(?: the)?$/u.test(between) ? 'second' : null;
  }
  if (owning.test(between)) return 'first';
  return belonging.test(between) ? 'second' : null;
}

const parts = new Set(['arm', 'division', 'offshoot', 'subsidiary', 'unit']);

/** “X, which also owns Y”, “X, the parent company of Y”. */
const owning =
  /^(?:(?:, (?:which|that) )?(?:also |now |wholly |jointly |partly )?owns(?: the)?|, (?:the |a )?(?:parent|owner|parent (?:company|group|firm)) of(?: the)?)$/u;

/** “Y, a wholly owned subsidiary of X”, “Y, which is owned by X”, “Y, part of X”. */
const belonging =
  /^(?:, (?:which is )?(?:an? |the )?(?:\S+ ){0,4}(?:subsidiary|unit|division|arm|offshoot) of(?: the)?|(?:, |\( ?)?(?:(?:which|that) )?(?:(?:is|are|was|were) )?(?:now )?(?:wholly |partly |majority |jointly )?(?:-?owned|controlled) by(?: the)?|, (?:which is |now )?(?:a )?part of(?: the)?)$/u;

/** Whether `to` is `from` or stands above it: nobody owns what owns it. */
function reaches(parents: ReadonlyMap<Group, Group>, from: Group, to: Group): boolean {
  for (let at: Group | undefined = from; at !== undefined; at = parents.get(at)) if (at === to) return true;
  return false;
}

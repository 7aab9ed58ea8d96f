import type { Draft } from './attribution-draft.ts';
import type { Attribution } from './model.ts';

/** The attributions of an article, sorted, with the speakers that only what follows tells: unnamed ones, and those of the headline. */
export function settleDrafts(drafts: readonly Draft[]): Attribution[] {
  // “Smith told to go” has its agent in the article: “Smith has been told to go in a letter by Acme”.
  const agent =
    drafts.find((draft) => draft.kind === 'speech' && !draft.headline && draft.passive && draft.speaker !== null) ??
    null;
  const attributions = drafts.map((draft, index) => {
    const { headline, passive, unnamed, bare, ...attribution } = draft;
    const better = unnamed !== null ? nextNamed(drafts, index) : headline ? inArticle(drafts, draft, agent) : null;
    if (better === null) return attribution;
    return { ...attribution, speaker: better.speaker, person: better.person, organisation: better.organisation };
  });
  return attributions.sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
}

/** How many attributions after an unnamed source may lie before the one that names it. */
const farthestNamed = 12;

function inArticle(drafts: readonly Draft[], draft: Draft, agent: Draft | null): Draft | null {
  return draft.passive && draft.speaker === null ? agent : sameInFull(drafts, draft);
}

/** “Says health ministry” in the headline, and “the health ministry of Arden said” below. */
function sameInFull(drafts: readonly Draft[], { speaker, person, organisation }: Draft): Draft | null {
  if (speaker === null || person !== null || organisation !== null) return null;
  const short = ` ${speaker.toLowerCase()} `;
  const isFuller = (draft: Draft) =>
    !draft.headline && draft.speaker !== null && ` ${draft.speaker.toLowerCase()} `.includes(short);
  return drafts.slice(0, farthestNamed).find(isFuller) ?? null;
}

/** “An Acme official has warned”, “the minister for ports has warned” in the lead, and then “Ann Lee, head of Acme's labs, said”: the lead means her. */
function nextNamed(drafts: readonly Draft[], index: number): Draft | null {
  const { organisation, unnamed } = drafts[index] as Draft;
  const speech = drafts.slice(index + 1, index + farthestNamed).filter((draft) => draft.kind === 'speech');
  const next = speech.slice(0, 2).find((draft) => draft.cue !== null && draft.speaker !== null);
  if (next === undefined || next.person === null) return null;
  return (unnamed === 'role' ? next.bare : next.organisation === organisation) ? next : null;
}

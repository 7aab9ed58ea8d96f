import { looseIssue, matterIssue } from './matter.ts';
import type { PreparedClaim } from './model.ts';

const longestWord = 3;

/**
 * Blocking keys of a claim: its concepts one by one and in neighbouring pairs, what it holds of which issue, whom it
 * charges or assures of what, and of whom it demands something. Pairs find claims whose words are all common.
 */
export function makeKeys(claim: Omit<PreparedClaim, 'keys'>): number[] {
  const keys = new Set<number>();
  const add = (kind: string, value: string) => keys.add(hash(kind, value));
  for (const term of claim.terms) if (term.length >= longestWord) add('word', term);
  const { concepts } = claim.words;
  for (let i = 0; i < concepts.length; i++) {
    for (const other of [concepts[i + 1], concepts[i + 2], claim.referents[0]]) {
      const own = concepts[i] as string;
      if (other !== undefined && other !== own) add('pair', own < other ? `${own} ${other}` : `${other} ${own}`);
    }
  }
  for (const position of claim.positions)
    for (const issue of position.issues)
      for (const aspect of position.aspects) {
        add('position', `${issue} ${aspect}`);
        for (const identity of claim.topic.identities.slice(0, 3)) add('position', `${issue} ${aspect} ${identity}`);
        if (issue === matterIssue || issue === looseIssue)
          for (const name of claim.topic.names.slice(0, 6)) add('matter', `${aspect} ${name}`);
      }
  for (const { fields } of claim.trends)
    for (const field of fields) for (const name of claim.topic.names.slice(0, 4)) add('trend', `${field} ${name}`);
  for (const conduct of claim.conducts)
    for (const actor of conduct.actors) {
      for (const aspect of conduct.aspects) add('conduct', `${actor} ${aspect}`);
      if (conduct.kind === 'assurance' || conduct.aspects.length === 0) add('conduct', actor);
    }
  for (const measure of claim.measures) {
    for (const thing of measure.things) add('measure', `${measure.unit} ${thing} ${magnitude(measure.value)}`);
    if (measure.isGroup) add('group', claim.topic.identities[0] ?? '');
  }
  if (claim.isMemberList) for (const identity of claim.context.identities) add('member', identity);
  if (claim.demand?.halt) for (const name of claim.demand.addressees) add('demand', name);
  return [...keys];
}

function magnitude(value: number): number {
  return value > 0 ? Math.round(Math.log10(value)) : 0;
}

/** FNV-1a, cut to 31 bits so that engines keep it as a small integer. A collision costs one comparison. */
function hash(kind: string, value: string): number {
  let result = 0x811c9dc5;
  for (const part of [kind, ':', value])
    for (let i = 0; i < part.length; i++) result = Math.imul(result ^ part.charCodeAt(i), 0x01000193);
  return (result ^ (result >>> 15)) & 0x7fffffff;
}

import { mergeContainers } from './container.ts';
import type { Context } from './context.ts';
import type { Element } from './element.ts';
import { mergeScalars } from './scalar.ts';
import { agreed, chooseChanged, isConflict, type Outcome, type Sides } from './sides.ts';
import { plainOf, saysSame } from './value.ts';

/** An element after a merge, with the comments and blank lines above it. */
export interface Part {
  readonly key: string;
  readonly lead: readonly string[];
  readonly outcome: Outcome;
}

/** Merges one field or item; `null` where it is gone. */
export function mergeElement(sides: Sides<Element | null>, context: Context): Omit<Part, 'key'> | null {
  const chosen = chooseChanged(sides, isSameElement);
  if (chosen !== undefined) return chosen && { lead: chosen.lead, outcome: agreed(chosen.text + chosen.trail) };
  const { ours, theirs } = sides;
  const outcome = mergeTexts(sides, context);
  if (outcome === null) return null;
  const trail = mergeTrails(sides);
  const withTrail = (text: string | null) => text && text + trail;
  return {
    lead: ours === null || theirs === null ? ((ours ?? theirs) as Element).lead : mergeLeads(sides),
    outcome: { ours: withTrail(outcome.ours), theirs: withTrail(outcome.theirs) },
  };
}

/** True where two elements say the same in the same words, comments among them. */
export function isSameElement(a: Element | null, b: Element | null): boolean {
  if (a === null || b === null) return a === b;
  const words = (one: Element) => one.lead.filter((line) => line !== '').join('\n');
  return a.text === b.text && a.trail === b.trail && words(a) === words(b);
}

function mergeTexts(sides: Sides<Element | null>, context: Context): Outcome | null {
  const { base, ours, theirs } = sides;
  const container = [ours, theirs, base].find((one) => one !== null && isContainer(one)) ?? null;
  if (container !== null) {
    const merged = mergeContainers(sides, context);
    if (merged !== undefined) return merged;
  }
  if (ours !== null && theirs !== null && container === null) {
    const chosen = chooseChanged(sides, (a, b) => a !== null && b !== null && saysSame(a.node, b.node));
    if (chosen) return agreed(chosen.text);
    const decided = mergeScalars(context, {
      base: plainOf(base?.node ?? null),
      ours: plainOf(ours.node),
      theirs: plainOf(theirs.node),
    });
    if (decided !== null) return agreed((decided === 'ours' ? ours : theirs).text);
  }
  const outcome = { ours: ours?.text ?? null, theirs: theirs?.text ?? null };
  if (isConflict(outcome)) context.report.conflict(context);
  return outcome;
}

function isContainer({ node }: Element): boolean {
  return node !== null && node.kind !== 'text';
}

/** The lines of both sides; a line that one side took out is gone. */
export function mergeLines({ base, ours, theirs }: Sides<readonly string[]>): readonly string[] {
  const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');
  const chosen = chooseChanged({ base, ours, theirs }, same);
  if (chosen !== undefined) return chosen;
  const known = new Set([...ours, ...base]);
  const kept = ours.filter((line) => line === '' || !base.includes(line) || theirs.includes(line));
  return [...kept, ...theirs.filter((line) => line !== '' && !known.has(line))];
}

function mergeLeads({ base, ours, theirs }: Sides<Element | null>): readonly string[] {
  return mergeLines({ base: base?.lead ?? [], ours: ours?.lead ?? [], theirs: theirs?.lead ?? [] });
}

function mergeTrails({ base, ours, theirs }: Sides<Element | null>): string {
  const trails = { base: base?.trail ?? '', ours: ours?.trail ?? '', theirs: theirs?.trail ?? '' };
  return chooseChanged(trails, (a, b) => a === b) ?? `${trails.ours}${trails.theirs}`;
}

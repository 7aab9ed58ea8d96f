import type { GraphSpeaker, SpeakerGraphResult } from '@counterclaim/server/protocol';

export const shownRelations = ['all', 'agree', 'clash'] as const;
export type ShownRelations = (typeof shownRelations)[number];

export interface SpeakerFilter {
  readonly text: string;
  /** URI of an article; empty: any. */
  readonly article: string;
  readonly relations: ShownRelations;
  /** How many links a relation has at least. */
  readonly least: number;
  /** How many speakers are drawn at most. */
  readonly most: number;
}

export interface GraphView {
  readonly speakers: readonly GraphSpeaker[];
  readonly relations: readonly ViewRelation[];
  /** How many speakers the filters leave, of whom those of most links are among `speakers`. */
  readonly total: number;
}

export interface ViewRelation {
  readonly a: GraphSpeaker;
  readonly b: GraphSpeaker;
  readonly agree: number;
  readonly clash: number;
}

/**
 * What is drawn. Whoever fits the text is shown with all to whom they are related. Of too many those of most links stay.
 */
export function arrangeGraph(data: SpeakerGraphResult, filter: SpeakerFilter): GraphView {
  const fits = matcher(data, filter);
  const relations = data.relations.flatMap((relation): ViewRelation[] => {
    const [a, b] = [data.speakers[relation.a], data.speakers[relation.b]];
    const agree = filter.relations === 'clash' ? 0 : relation.agree;
    const clash = filter.relations === 'agree' ? 0 : relation.clash;
    if (a === undefined || b === undefined || agree + clash < Math.max(1, filter.least)) return [];
    return fits(a) || fits(b) ? [{ a, b, agree, clash }] : [];
  });
  const weights = new Map<GraphSpeaker, number>();
  for (const { a, b, agree, clash } of relations)
    for (const speaker of [a, b]) weights.set(speaker, (weights.get(speaker) ?? 0) + agree + clash);
  const ranked = data.speakers
    .filter((speaker) => weights.has(speaker))
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const drawn = new Set(ranked.slice(0, filter.most));
  return {
    speakers: ranked.slice(0, filter.most),
    relations: relations.filter(({ a, b }) => drawn.has(a) && drawn.has(b)),
    total: ranked.length,
  };
}

function matcher(data: SpeakerGraphResult, { text, article }: SpeakerFilter): (speaker: GraphSpeaker) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const index = data.articles.findIndex(({ uri }) => uri === article);
  return ({ name, organisation, articles }) => {
    if (index >= 0 && !articles.includes(index)) return false;
    const searched = `${name}\n${organisation ?? ''}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  };
}

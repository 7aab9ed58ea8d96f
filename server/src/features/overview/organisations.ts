import { isOrganisation } from '../../corpus/identities.ts';
import { speakersOf } from '../../corpus/overview/speakers.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import {
  type ListedOrganisation,
  type MentionsInArticle,
  type MentionsOfOrganisationParams,
  mentionsOfOrganisation as mentionsMethod,
  type OrganisationsParams,
  organisations as organisationsMethod,
} from '../../protocol/overview.ts';
import { firstEndingAfter } from '../../text/span.ts';
import { defineFeature } from '../feature.ts';
import { countByArticle } from '../hover-organisation.ts';
import { titleOf, toRange } from '../place.ts';
import { createSearch } from './words.ts';

/** The organisations that the articles name. */
export const organisations = defineFeature<OrganisationsParams, readonly ListedOrganisation[]>({
  method: organisationsMethod,
  needs: 'document',
  run: ({ snapshot }, { text }) => {
    const search = createSearch(text);
    return list(snapshot).filter(({ name, aliases, description }) => search(name, description, ...aliases));
  },
});

/** Where one is named, with the words around. */
export const mentionsOfOrganisation = defineFeature<MentionsOfOrganisationParams, readonly MentionsInArticle[]>({
  method: mentionsMethod,
  needs: 'document',
  run: ({ snapshot }, { organisation }) =>
    countByArticle(snapshot, organisation).map(({ article, mentions }) => ({
      uri: article.uri,
      article: titleOf(article),
      mentions: mentions.map(({ start, end }) => {
        const { sentences } = article.analysis;
        const sentence = sentences[firstEndingAfter(sentences, start)];
        return {
          range: toRange(article, { start, end }),
          before: lead(article.text, sentence?.start ?? start, start),
          name: flatten(article.text.slice(start, end)),
          after: flatten(article.text.slice(end, Math.min(sentence?.end ?? end, end + after))),
        };
      }),
    })),
});

/** How much of the sentence around a mention is shown, in UTF-16 code units. */
const before = 24;
const after = 80;

/** The words right before a mention, cut at a space. */
function lead(text: string, from: number, to: number): string {
  const first = Math.max(from, to - before);
  const words = flatten(text.slice(first, to)).trimStart();
  return first === from ? words : `…${words.slice(words.indexOf(' '))}`;
}

function flatten(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

const known = new WeakMap<Snapshot, readonly ListedOrganisation[]>();

function list(snapshot: Snapshot): readonly ListedOrganisation[] {
  let listed = known.get(snapshot);
  if (listed === undefined) {
    listed = count(snapshot);
    known.set(snapshot, listed);
  }
  return listed;
}

function count(snapshot: Snapshot): readonly ListedOrganisation[] {
  const counts = new Map<string, { mentions: number; readonly uris: Set<string> }>();
  for (const { uri, analysis } of snapshot.articles.values())
    for (const mention of analysis.mentions) {
      if (!isOrganisation(snapshot, uri, mention)) continue;
      const { id } = snapshot.identities.of(uri, mention.name);
      const known = counts.get(id) ?? { mentions: 0, uris: new Set() };
      known.mentions++;
      counts.set(id, known);
      known.uris.add(uri);
    }
  const claims = countClaims(snapshot);
  return [...counts]
    .flatMap(([id, { mentions, uris }]): ListedOrganisation[] => {
      const identity = snapshot.identities.all.get(id);
      if (identity === undefined) return [];
      const { name, description, parent } = identity;
      return [
        {
          id,
          name,
          aliases: identity.aliases.filter((alias) => alias !== name),
          description,
          parent: parent === null ? null : (snapshot.identities.all.get(parent)?.name ?? null),
          articles: uris.size,
          mentions,
          claims: claims.get(id) ?? 0,
        },
      ];
    })
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

/** By the organisation for which they are made. */
function countClaims(snapshot: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, claims, organisation } of speakersOf(snapshot).all)
    for (const one of [id, organisation?.id])
      if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + claims.length);
  return counts;
}

import type { Identities, Identity } from '../link/identity.ts';
import { countries } from '../recognise/lexicon/en/country.ts';
import { places } from '../recognise/lexicon/en/place.ts';
import type { Mention, Name } from '../recognise/model.ts';
import { slugOf } from '../recognise/name/form.ts';
import { groupBy } from './group.ts';
import type { Article, NameInArticle, Snapshot } from './snapshot.ts';

/**
 * Gives names that an edit brought in an identity of their own until it is decided who they are: every name of every
 * article has one, at any revision. `resolved` are the names that `identities` were made of.
 */
export function coverNewNames(
  identities: Identities,
  resolved: ReadonlyMap<string, readonly Name[]>,
  articles: ReadonlyMap<string, Article>,
): Identities {
  return {
    all: identities.all,
    of: (uri, nameKey) => {
      const known = resolved.get(uri);
      const names = articles.get(uri)?.analysis.names;
      if (known !== undefined && (known === names || known.some((name) => name.key === nameKey))) {
        return identities.of(uri, nameKey);
      }
      return (
        identities.all.get(nameKey) ??
        provisional(
          nameKey,
          names?.find((name) => name.key === nameKey),
        )
      );
    },
  };
}

/** The names of all articles by the identity that they stand for. */
export function groupNames(
  names: ReadonlyMap<string, readonly Name[]>,
  identities: Identities,
): ReadonlyMap<string, readonly NameInArticle[]> {
  const all = [...names].flatMap(([uri, list]) => list.map(({ key }) => ({ uri, name: key })));
  return groupBy(all, ({ uri, name }) => identities.of(uri, name).id);
}

/**
 * A name of an organisation; also one that its own article takes for a person, or for a place that is no well-known one, where
 * the rest of the corpus knows better.
 */
export function isOrganisation({ identities }: Snapshot, uri: string, { kind, name, nominal }: Mention): boolean {
  if (nominal || kind === 'product' || (kind === 'place' && placeKeys.has(name))) return false;
  return kind === 'organisation' || identities.of(uri, name).kind === 'organisation';
}

/** By `Name.key`, which is the slug of a name. */
const placeKeys: ReadonlySet<string> = new Set([...countries, ...places].map(slugOf));

function provisional(key: string, name: Name | undefined): Identity {
  return {
    id: key,
    kind: name?.kind ?? 'organisation',
    name: name?.name ?? key,
    aliases: name?.forms ?? [],
    description: name?.description ?? null,
    parent: null,
  };
}

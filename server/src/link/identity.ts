import type { Name } from '../recognise/model.ts';

/** An organisation or a person of the corpus: which names of which articles are one. */
export interface Identity {
  /** A stable slug: “national-crime-agency”. */
  readonly id: string;
  readonly kind: 'organisation' | 'person' | 'place' | 'product';
  /** The form that readers know it by. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
}

/** Who is who over the corpus. */
export interface Identities {
  readonly all: ReadonlyMap<string, Identity>;
  /** The identity of a name of an article; every name has one. */
  of(uri: string, nameKey: string): Identity;
}

/** Joins the names of all articles into identities. The result does not depend on the order of the articles. */
export function resolveIdentities(articles: ReadonlyMap<string, readonly Name[]>): Identities {
  const all = new Map<string, Identity>();
  for (const names of articles.values()) {
    for (const name of names) {
      all.set(name.key, {
        id: name.key,
        kind: name.kind,
        name: name.name,
        aliases: name.forms,
        description: name.description,
      });
    }
  }
  return {
    all,
    of: (uri, nameKey) => {
      const identity = all.get(nameKey);
      if (identity === undefined) throw new Error(`No name ${nameKey} in ${uri}`);
      return identity;
    },
  };
}

import type { ArticleInput } from './apply.ts';
import { createCorpus } from './corpus.ts';
import type { Snapshot } from './snapshot.ts';

/** The snapshot of a corpus that is given whole. Without `links` only its articles and identities are read. */
export function buildSnapshot(
  articles: Iterable<ArticleInput>,
  options: { readonly links: boolean } = { links: true },
): Snapshot {
  const corpus = createCorpus();
  corpus.apply([...articles].map((article) => ({ kind: 'set', article })));
  if (!options.links) return corpus.restore([]);
  for (const _ of corpus.settle());
  return corpus.snapshot;
}

import { createCorpus } from '../../src/corpus/corpus.ts';
import type { ClaimEntry, Snapshot } from '../../src/corpus/snapshot.ts';

/** A settled corpus of articles by their URIs, and of files of annotations below `annotations/`. */
export function snapshotOf(
  articles: Readonly<Record<string, string>>,
  annotations: Readonly<Record<string, string>> = {},
): Snapshot {
  const corpus = createCorpus();
  const folder = 'file:///w';
  corpus.apply([{ kind: 'setFolders', folders: [folder] }]);
  corpus.apply(
    Object.entries(articles).map(([path, text]) => ({
      kind: 'set',
      article: { uri: `${folder}/${path}`, text, version: null },
    })),
  );
  corpus.apply(
    Object.entries(annotations).map(([path, text]) => ({
      kind: 'setAnnotations',
      file: { uri: `${folder}/annotations/${path}`, folder, text },
    })),
  );
  for (const _ of corpus.settle());
  return corpus.snapshot;
}

/** The claim that begins so. */
export function claimWith(snapshot: Snapshot, start: string): ClaimEntry {
  const found = [...snapshot.claims.values()].find(({ claim }) => claim.text.startsWith(start));
  if (found === undefined) throw new Error(`no claim begins with “${start}”`);
  return found;
}

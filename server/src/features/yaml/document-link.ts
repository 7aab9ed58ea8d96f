import type { DocumentLink } from 'vscode-languageserver-types';
import { spanAt } from '../../annotation/file/path.ts';
import { fieldOf } from '../../annotation/file/reading.ts';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { toRangeOfFile } from '../annotation-lines.ts';
import { fileTarget } from '../target.ts';
import { listOf, namesIn } from './named.ts';
import { passageOf } from './passage.ts';

/** The articles that a file of annotations names, the passages that it quotes, and where its article was published. */
export function linksInFile(snapshot: Snapshot, file: AnnotationsFile): DocumentLink[] {
  const links: DocumentLink[] = [];
  // In the file of an article, only its head names articles.
  for (const named of namesIn(snapshot, file, () => file.kind === 'claims')) {
    if (named.kind !== 'article' || !snapshot.articles.has(named.uri)) continue;
    links.push({ range: toRangeOfFile(file, named.span), target: named.uri, tooltip: 'Open the article' });
  }
  return [...links, ...quoteLinks(snapshot, file), ...sourceLinks(file)];
}

/** From each quotation to its passage, where it is now. */
function quoteLinks(snapshot: Snapshot, file: AnnotationsFile): DocumentLink[] {
  if (file.kind !== 'article' && file.kind !== 'claims') return [];
  return listOf(file).entries.flatMap((entry, index) =>
    (file.kind === 'article' ? [null] : (['a', 'b'] as const)).flatMap((end) => {
      const passage = passageOf(snapshot, file, index, end);
      const span = spanAt(entry, end === null ? ['quote'] : [end, 'quote']);
      if (passage === null || passage.article === null || passage.span === null || span === null) return [];
      const target = fileTarget(passage.article, passage.span);
      return { range: toRangeOfFile(file, span), target, tooltip: 'Open the passage' };
    }),
  );
}

/** Links to the web alone: what people paste may be any address. */
function sourceLinks(file: AnnotationsFile): DocumentLink[] {
  const source = file.kind === 'article' && file.parsed.map && fieldOf(file.parsed.map, 'source')?.value;
  const url = source && source.kind === 'map' ? fieldOf(source, 'url')?.value : null;
  if (url?.kind !== 'text' || !/^https?:\/\/[^\s]+$/i.test(url.text)) return [];
  return [{ range: toRangeOfFile(file, url.span), target: url.text }];
}

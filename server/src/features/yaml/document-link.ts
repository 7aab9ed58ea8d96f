import type { DocumentLinkParams } from 'vscode-languageserver-protocol';
import type { DocumentLink } from 'vscode-languageserver-types';
import { fieldOf } from '../../annotation/file/reading.ts';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import { toRangeOfFile } from '../annotation-lines.ts';
import { defineFeature } from '../feature.ts';
import { namesIn } from './named.ts';

/** The articles that a file of annotations names, and where its article was published. */
export const documentLink = defineFeature<DocumentLinkParams, DocumentLink[] | null>({
  method: 'textDocument/documentLink',
  capability: { documentLinkProvider: {} },
  inAnnotations: ({ snapshot }, file) => {
    const links: DocumentLink[] = [];
    // In the file of an article, only its head names articles.
    for (const named of namesIn(snapshot, file, () => file.kind === 'claims')) {
      if (named.kind !== 'article' || !snapshot.articles.has(named.uri)) continue;
      links.push({ range: toRangeOfFile(file, named.span), target: named.uri, tooltip: 'Open the article' });
    }
    return [...links, ...sourceLinks(file)];
  },
});

/** Links to the web alone: what people paste may be any address. */
function sourceLinks(file: AnnotationsFile): DocumentLink[] {
  const source = file.kind === 'article' && file.parsed.map && fieldOf(file.parsed.map, 'source')?.value;
  const url = source && source.kind === 'map' ? fieldOf(source, 'url')?.value : null;
  if (url?.kind !== 'text' || !/^https?:\/\/[^\s]+$/i.test(url.text)) return [];
  return [{ range: toRangeOfFile(file, url.span), target: url.text }];
}

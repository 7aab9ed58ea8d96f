import type { CompletionParams } from 'vscode-languageserver-protocol';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-types';
import { writeFlow } from '../../annotation/file/style.ts';
import type { ValueShape } from '../../annotation/shape/shape.ts';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import { toRangeOfFile } from '../annotation-lines.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import { type PlaceInFile, placeAt } from './named.ts';
import { type Proposal, proposalsFor } from './proposals.ts';
import { toSnippet, withoutStops } from './snippet.ts';

/** What may be written at a place of a file of annotations: the keys that fit there, or the values of its key. */
export const completion = defineFeature<CompletionParams, CompletionList | null>({
  method: 'textDocument/completion',
  capability: { completionProvider: { triggerCharacters: [' ', ':', '[', ',', '{', '/', '-'] } },
  inAnnotations: (context, file, { position }) => {
    const place = placeAt(file, position);
    if (isInComment(file.text, place.offset)) return null;
    const items = place.role === 'key' ? keysFor(context, file, place) : valuesFor(context, file, place);
    return { isIncomplete: false, items };
  },
});

function keysFor({ client }: FeatureContext, file: AnnotationsFile, place: PlaceInFile): CompletionItem[] {
  const { shape, siblings } = place;
  if (shape?.kind !== 'map') return [];
  // A key that has its colon already gets no second one.
  const isWritten = /^[ \t]*:/.test(file.text.slice(place.span.end, place.span.end + 20));
  const range = toRangeOfFile(file, place.span);
  const missing = shape.fields.filter(({ key }) => !siblings.includes(key));
  return missing.map((field, index) => {
    const snippet = isWritten ? field.key : toSnippet(field, isInBraces(file.text, place.offset));
    return {
      label: field.key,
      kind: CompletionItemKind.Property,
      ...(field.isRequired ? { detail: 'required' } : {}),
      documentation: field.description,
      sortText: sortText(index),
      insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.adjustIndentation,
      textEdit: { range, newText: client.snippets ? snippet : withoutStops(snippet) },
    };
  });
}

function valuesFor(context: FeatureContext, file: AnnotationsFile, place: PlaceInFile): CompletionItem[] {
  const { text } = file;
  const { start, end } = place.span;
  const shape = place.shape;
  if (shape === null) return [];
  // A list that is begun where nothing stands yet is written in brackets.
  const isList = shape.kind === 'list' && shape.of.kind !== 'map' && start === end;
  const proposals = proposalsFor(context, file, place, isList ? (shape as { of: ValueShape }).of : shape);
  const blank = text[start - 1] === ':' ? ' ' : '';
  const range = toRangeOfFile(file, place.span);
  const quotes = /["']/.test(text[start] ?? '') && end > start ? (text[start] as string) : '';
  return proposals.map((proposal, index) => {
    const written = writeFlow({ kind: 'text', text: proposal.text, form: quotes === '' ? 'word' : 'quoted' });
    return {
      ...describe(context, proposal),
      // What is typed is compared with this from the start of the range on, its quotation mark included.
      filterText: blank + quotes + proposal.search,
      sortText: sortText(index),
      textEdit: { range, newText: blank + (isList ? `[${written}]` : written) },
    };
  });
}

function describe({ client }: FeatureContext, { text, label, detail, documentation, isDeprecated }: Proposal) {
  return {
    label: text,
    kind: CompletionItemKind.Value,
    ...(label === '' ? {} : { labelDetails: { description: label } }),
    ...(detail === '' ? {} : { detail }),
    ...(documentation === null ? {} : { documentation: documentation(client.markdown) }),
    ...(isDeprecated ? { deprecated: true } : {}),
  } satisfies CompletionItem;
}

/** Lists keep the order in which they are made. */
function sortText(index: number): string {
  return String(index).padStart(6, '0');
}

function isInBraces(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.lastIndexOf('{') > line.lastIndexOf('}');
}

function isInComment(text: string, offset: number): boolean {
  return /^[ \t]*#/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Entry } from '../../annotation/file/list-file.ts';
import { fieldOf } from '../../annotation/file/reading.ts';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import { shift } from '../../text/span.ts';
import { toRangeOfFile } from '../annotation-lines.ts';
import { shorten } from '../shorten.ts';
import { listOf } from './named.ts';

/** The outline of a file of annotations: its entries, by what they quote or define. */
export function outlineOf(file: AnnotationsFile): DocumentSymbol[] {
  return listOf(file).entries.flatMap((entry, index) => {
    const { item, offset } = entry;
    const name = nameOf(file, index, entry);
    if (name === null) return [];
    const range = toRangeOfFile(
      file,
      shift({ start: item.start, end: item.value?.span.end ?? item.start + 1 }, offset),
    );
    const selectionRange = item.value === null ? range : toRangeOfFile(file, shift(item.value.span, offset));
    return [{ ...name, kind: kinds[file.kind], range, selectionRange }];
  });
}

/** As `outlineOf`, for clients that show symbols as a list. */
export function entriesOf(file: AnnotationsFile): SymbolInformation[] {
  return outlineOf(file).map(({ name, kind, range }) => ({ name, kind, location: { uri: file.uri, range } }));
}

const kinds: Readonly<Record<AnnotationsFile['kind'], SymbolKind>> = {
  article: SymbolKind.String,
  codebook: SymbolKind.EnumMember,
  claims: SymbolKind.Event,
  organisations: SymbolKind.Class,
};

function nameOf(
  file: AnnotationsFile,
  index: number,
  entry: Entry<unknown>,
): { readonly name: string; readonly detail: string } | null {
  switch (file.kind) {
    case 'article': {
      const value = file.parsed.entries[index]?.value;
      if (!value) return unreadable(entry);
      const detail = [value.id, value.tags.join(', '), value.status ?? ''].filter(Boolean).join(' · ');
      return { name: shorten(value.target.quote, 80) || value.id, detail };
    }
    case 'codebook': {
      const value = file.parsed.entries[index]?.value;
      if (!value) return unreadable(entry);
      return {
        name: value.id,
        detail: [value.label ?? '', value.deprecated ? 'deprecated' : ''].filter(Boolean).join(' · '),
      };
    }
    case 'claims': {
      const value = file.parsed.entries[index]?.value;
      if (!value) return unreadable(entry);
      return {
        name: `${value.decided}: ${shorten(value.a.quote, 40)} – ${shorten(value.b.quote, 40)}`,
        detail: value.id,
      };
    }
    case 'organisations': {
      const value = file.parsed.file.entries[index]?.value;
      return value ? { name: value.name, detail: value.aliases.join(', ') } : unreadable(entry);
    }
  }
}

/** What an entry calls itself in which too much is missing; `null`: nothing. */
function unreadable({ item }: Entry<unknown>): { readonly name: string; readonly detail: string } | null {
  const map = item.value?.kind === 'map' ? item.value : null;
  const id = map && (fieldOf(map, 'id') ?? fieldOf(map, 'name'))?.value;
  return id?.kind === 'text' && id.text.trim() !== '' ? { name: id.text, detail: 'incomplete' } : null;
}

import { getDocumentProxy } from 'unpdf';
import type { ExtractFormat } from '../src/corpus/extraction.ts';
import { type PageLine, toParagraphs } from './page-lines.ts';

/** The text of a PDF, by PDF.js: its lines put together into paragraphs, without what every page repeats. */
export const extractPdf: ExtractFormat = async (bytes) => {
  const pdf = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, useSystemFonts: true, verbosity: 0 });
  try {
    const pages: PageLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(toLines(items as TextItem[]));
    }
    const { info } = await pdf.getMetadata();
    const paragraphs = toParagraphs(pages);
    return {
      text: `${paragraphs.join('\n\n')}\n`,
      isMarkdown: false,
      title: titleIn(info) ?? paragraphs[0]?.slice(0, 200) ?? null,
      outlet: null,
      published: null,
      url: null,
    };
  } finally {
    await pdf.destroy();
  }
};

/** A run of text of PDF.js; the last two of `transform` are its place, from the left and from the bottom, in points. */
interface TextItem {
  readonly str?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Runs that PDF.js gives one after the other stand on one line until one says that it ends it. */
function toLines(items: readonly TextItem[]): PageLine[] {
  const lines: PageLine[] = [];
  let runs: TextItem[] = [];
  const end = (): void => {
    const text = runs
      .map(({ str }) => str)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    const [first] = runs.filter(({ str }) => str?.trim());
    const last = runs.at(-1);
    if (first !== undefined && last !== undefined && text !== '') {
      lines.push({
        text,
        left: first.transform[4] ?? 0,
        right: (last.transform[4] ?? 0) + last.width,
        bottom: first.transform[5] ?? 0,
        height: Math.max(...runs.map(({ height }) => height)),
      });
    }
    runs = [];
  };
  for (const item of items) {
    if (item.str === undefined) continue;
    runs.push(item);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/** Many programs write the name of their file there. */
function titleIn(info: unknown): string | null {
  const title = (info as { Title?: unknown }).Title;
  if (typeof title !== 'string') return null;
  const text = title.trim();
  return text === '' || /\.\w{2,5}$|^(?:untitled|microsoft word)\b/i.test(text) ? null : text;
}

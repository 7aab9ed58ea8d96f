import { Readability } from '@mozilla/readability';
import type { ExtractFormat } from '../src/corpus/extraction.ts';
import { decode } from './decode.ts';
import { readMetadata } from './metadata.ts';
import { parsePage } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';

/** The article of a web page, as the reader view of Firefox finds it; where it finds none, all the text of the page. */
export const extractHtml: ExtractFormat = async (bytes) => {
  const html = decode(bytes, declaredEncoding(bytes));
  const document = parsePage(html);
  const metadata = readMetadata(document, html);
  const found = new Readability(document, { charThreshold: 250 }).parse();
  // Readability has changed the document that it was given.
  const content = parsePage(found?.content ?? html);
  const paragraphs = paragraphsOf(content.body);
  const title = metadata.title ?? (found?.title?.trim() || null);
  return {
    ...metadata,
    isMarkdown: false,
    title,
    outlet: metadata.outlet ?? (found?.siteName?.trim() || null),
    text: toText(title, paragraphs),
  };
};

/** The headline stands above the text, once. */
function toText(title: string | null, paragraphs: readonly string[]): string {
  const [first] = paragraphs;
  const all = title === null || first === title ? paragraphs : [title, ...paragraphs];
  return `${all.join('\n\n')}\n`;
}

/** What a page says of its encoding among its first bytes, which are ASCII in any encoding that it can name so. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return /<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}

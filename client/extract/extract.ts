import { extractDocx } from './docx.ts';
import { extractHtml } from './html.ts';
import type { Extract, Extraction, FileToExtract } from './model.ts';
import { extractPdf } from './pdf.ts';
import { extractMarkdown, extractText } from './text.ts';

const formats: Readonly<Record<string, Extract>> = {
  txt: extractText,
  text: extractText,
  md: extractMarkdown,
  markdown: extractMarkdown,
  html: extractHtml,
  htm: extractHtml,
  xhtml: extractHtml,
  pdf: extractPdf,
  docx: extractDocx,
};

/** The readable text of a file of one of the formats above. Never throws; the messages are in English. */
export async function extract({ name, bytes }: FileToExtract): Promise<Extraction> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const read = formats[ending];
  if (read === undefined) return { problem: `“${name}” is of no known format. Known are ${known}.` };
  try {
    const article = await read(bytes);
    if (article !== null && article.text.trim() !== '') return { article };
    return { problem: `“${name}” holds no text. A scanned page has to be read by a text recogniser first.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `“${name}” could not be read: ${reason} Open it in the program that made it and save it anew.` };
  }
}

const known = Object.keys(formats)
  .map((ending) => `.${ending}`)
  .join(', ');

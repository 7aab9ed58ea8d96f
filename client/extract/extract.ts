import {
  type ArticleEnding,
  articleEndings,
  type ExtractFormat,
  type Extraction,
  type FileToExtract,
} from '../src/corpus/extraction.ts';
import { extractDocx } from './docx.ts';
import { extractHtml } from './html.ts';
import { extractPdf } from './pdf.ts';
import { extractMarkdown, extractText } from './text.ts';

const formats: Readonly<Record<ArticleEnding, ExtractFormat>> = {
  txt: extractText,
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
  const ending = articleEndings.find((one) => name.toLowerCase().endsWith(`.${one}`));
  if (ending === undefined)
    return { problem: `“${name}” is of no known format. Known are ${articleEndings.join(', ')}.` };
  try {
    const article = await formats[ending](bytes);
    if (article !== null && article.text.trim() !== '') return { article };
    return { problem: `“${name}” holds no text. A scanned page has to be read by a text recogniser first.` };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/[.\s]*$/, '');
    return { problem: `“${name}” could not be read: ${reason}. Open it in the program that made it and save it anew.` };
  }
}

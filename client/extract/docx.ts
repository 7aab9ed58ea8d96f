import mammoth from 'mammoth';
import type { ExtractFormat } from '../src/corpus/extraction.ts';
import { parsePage } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';

/** The text of a Word document. Its title is its first paragraph. */
export const extractDocx: ExtractFormat = async (bytes) => {
  // Pictures are not read: their place is taken by nothing.
  const options = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
  const { value } = await mammoth.convertToHtml(toInput(bytes), options);
  const paragraphs = paragraphsOf(parsePage(value).body);
  return {
    text: `${paragraphs.join('\n\n')}\n`,
    isMarkdown: false,
    title: paragraphs[0]?.slice(0, 200) ?? null,
    outlet: null,
    published: null,
    url: null,
  };
};

/** The library takes Node's buffers in Node and plain ones elsewhere; it is told both. */
function toInput(bytes: Uint8Array): { arrayBuffer: ArrayBuffer; buffer: never } {
  const copy = bytes.slice();
  const buffer = (globalThis as { Buffer?: { from(bytes: Uint8Array): unknown } }).Buffer?.from(copy);
  return { arrayBuffer: copy.buffer as ArrayBuffer, buffer: buffer as never };
}

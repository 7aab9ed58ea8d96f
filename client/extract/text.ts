import type { ExtractedArticle, ExtractFormat } from '../src/corpus/extraction.ts';
import { decode } from './decode.ts';

/** A text as it is; its title is its first line. */
export const extractText: ExtractFormat = async (bytes) => {
  const text = decode(bytes, null);
  return { ...unknown, text, title: firstLine(text) };
};

/** Markdown as it is; its title is its first heading, else its first line. */
export const extractMarkdown: ExtractFormat = async (bytes) => {
  const text = decode(bytes, null);
  const heading = text.split(/\r\n|[\r\n]/).find((line) => /^#{1,6}[ \t]+\S/.test(line));
  return { ...unknown, text, isMarkdown: true, title: heading?.replace(/^#+/, '').trim() ?? firstLine(text) };
};

const unknown: Omit<ExtractedArticle, 'text'> = {
  isMarkdown: false,
  title: null,
  outlet: null,
  published: null,
  url: null,
};

function firstLine(text: string): string | null {
  return (
    text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.trim()
      .slice(0, 200) || null
  );
}

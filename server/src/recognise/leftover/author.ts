import type { Leftover } from '../model.ts';
import { type Block, mark, type Page } from './page.ts';

/**
 * Who wrote the article, told in a sentence or two after its end or before its beginning: a paragraph that opens with a
 * full name and says what that person does for a living in the press, where the page has the name in a line of its own
 * too, or nothing of the article follows.
 */
export function findAuthors(page: Page): Leftover[] {
  const { blocks } = page;
  const last = blocks.findLastIndex((block) => block.stop && block.words.length >= 12 && !isAboutAuthor(block));
  return blocks.flatMap((block, at) => {
    if (block.index > page.body && introduction.test(block.text) && isNameLine(blocks[at - 1])) {
      return [mark(blocks[at - 1] as Block, 'metadata'), mark(block, 'metadata')];
    }
    if (!isAboutAuthor(block)) return [];
    const isOutside = block.index < page.body || at > last;
    return isOutside && (isNamed(block, page) || blocks[at - 1]?.index !== block.index - 1)
      ? [mark(block, 'metadata')]
      : [];
  });
}

const longestNote = 70;

function isAboutAuthor({ text, words, quotes }: Block): boolean {
  return words.length <= longestNote && opening.test(text) && (quotes ? works : work).test(text);
}

/** “Jane Doe is a …”, “Jane Doe covers …”, “Follow her …” after it. */
const opening =
  /^(?:About )?\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3},? (?:is|was|has been|covers|covered|writes|reports|works|joined|edits|leads|hosts|teaches)\b/u;
const work =
  /\b(?:reporter|correspondent|journalist|editor|columnist|writer|author|freelance|freelancer|producer|photographer|newsroom|staff|desk|bureau|covers|writes (?:about|on|for)|reports (?:on|for|from)|her (?:latest |new )?book|his (?:latest |new )?book)\b/u;

/** Where the note quotes the title of a book it must say that its subject writes. */
const works = /\b(?:author of|(?:staff |contributing )?writer|columnist|correspondent|editor at large)\b/u;

/** “I report on prisons.”: authors speak of themselves below their names. */
const introduction =
  /^I(?:['’]m| am)? (?:an? (?:\p{L}+ ){0,3}(?:reporter|editor|writer|journalist)|cover|edit|report|write)\b/u;

function isNameLine(block: Block | undefined): boolean {
  return block !== undefined && block.words.length <= 4 && !block.stop && fullName.test(block.text);
}

const fullName = /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3}$/u;

/** The page gives the name in a short line as well. */
function isNamed(block: Block, { byNames }: Page): boolean {
  const words = block.words
    .slice(0, 2)
    .map(({ lower }) => lower)
    .join(' ');
  return byNames.has(words);
}

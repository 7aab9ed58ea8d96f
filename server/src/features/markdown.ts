import { toDisplayText } from '../text/display.ts';
import { escapeMarkdown, escapeTarget } from '../text/escape-markdown.ts';
import type { Card, Inline, Line } from './card.ts';

/**
 * A card as Markdown. Whatever comes from an article is text here and nothing else: no link, command link, image, HTML,
 * code, heading or theme icon can come of it.
 */
export function renderMarkdown(card: Card): string {
  return card.sections.map(renderSection).join('\n\n---\n\n');
}

/** Blank lines set paragraphs and lists apart; two spaces before a line's end break a line inside a list item. */
function renderSection(lines: readonly Line[]): string {
  return lines
    .map((line, index) => {
      const content = line.content.map(renderInline).join('');
      const previous = lines[index - 1];
      if (previous === undefined) return content;
      if (line.kind === 'detail') return `  \n  ${content}`;
      const isNextItem = line.kind === 'item' && previous.kind !== 'heading' && previous.kind !== 'paragraph';
      return `${isNextItem ? '\n' : '\n\n'}${line.kind === 'item' ? '- ' : ''}${content}`;
    })
    .join('');
}

function renderInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdown(inline.text);
    case 'strong':
      return wrap('**', inline.text);
    case 'emphasis':
      return wrap('_', inline.text);
    case 'code':
      return renderCode(inline.text);
    case 'link':
      return `[${escapeMarkdown(inline.text)}](${escapeTarget(inline.target)})`;
  }
}

/** Between marks that are longer than any run of them in the text; there nothing is read as anything but text. */
function renderCode(value: string): string {
  const shown = toDisplayText(value).trim();
  if (shown === '') return escapeMarkdown(value);
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  return `${fence} ${shown} ${fence}`;
}

/** Marks text, with the white space and the punctuation at its ends left outside: next to them the marks would not be read as such. */
function wrap(mark: string, text: string): string {
  const inner = /[\p{L}\p{N}\p{S}](?:.*[\p{L}\p{N}\p{S}])?/su.exec(text);
  if (inner === null) return escapeMarkdown(text);
  const [before, after] = [text.slice(0, inner.index), text.slice(inner.index + inner[0].length)];
  return `${escapeMarkdown(before)}${mark}${escapeMarkdown(inner[0])}${mark}${escapeMarkdown(after)}`;
}

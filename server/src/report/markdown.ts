import { toDisplayText } from '../text/display.ts';
import { escapeProse, escapeTarget } from '../text/escape-markdown.ts';
import type { Block, Inline, LinkTo, Page, Section, Table } from './page.ts';

/**
 * A page as Markdown (CommonMark with tables). Whatever comes from an article is text in it and nothing else. One block a
 * paragraph and one row a line, so that two versions of a page can be compared line by line.
 */
export function* renderMarkdownPage(page: Page, linkTo: LinkTo): Generator<string> {
  yield `# ${escapeProse(page.title)}\n`;
  for (const block of page.lead) yield `\n${renderBlock(block, linkTo)}\n`;
  for (const section of page.sections) yield* renderSection(section, 2, linkTo);
}

function* renderSection(
  { id, title, blocks, sections = [] }: Section,
  level: number,
  linkTo: LinkTo,
): Generator<string> {
  // A link leads to an anchor of ours, as editors and code hosts make different ones of a heading.
  yield `\n${'#'.repeat(Math.min(level, 6))} <a id="${id}"></a>${escapeProse(title)}\n`;
  for (const block of blocks) yield `\n${renderBlock(block, linkTo)}\n`;
  for (const section of sections) yield* renderSection(section, level + 1, linkTo);
}

function renderBlock(block: Block, linkTo: LinkTo): string {
  switch (block.kind) {
    case 'paragraph':
      return renderInlines(block.content, linkTo);
    case 'quotation': {
      const source = block.source.length === 0 ? '' : `\n>\n> — ${renderInlines(block.source, linkTo)}`;
      return `> ${renderInlines(block.content, linkTo)}${source}`;
    }
    case 'list':
      return block.items.map((item) => `- ${renderInlines(item, linkTo)}`).join('\n');
    case 'table':
      return renderTable(block, linkTo);
  }
}

function renderTable({ caption, columns, rows }: Table, linkTo: LinkTo): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = line(columns.map(({ title }) => escapeProse(title)));
  const rule = line(columns.map(({ isNumeric }) => (isNumeric ? '---:' : '---')));
  const body = rows.map((row) => line(row.map((cell) => renderInlines(cell, linkTo))));
  return [`*${escapeProse(caption)}*`, '', head, rule, ...body].join('\n');
}

function renderInlines(content: readonly Inline[], linkTo: LinkTo): string {
  return content.map((inline) => renderInline(inline, linkTo)).join('');
}

function renderInline(inline: Inline, linkTo: LinkTo): string {
  switch (inline.kind) {
    case 'text':
      return escapeProse(inline.text);
    case 'strong':
    case 'mark':
      return between('**', inline.text);
    case 'emphasis':
      return between('_', inline.text);
    case 'link': {
      const target = inline.to.kind === 'section' ? `#${inline.to.id}` : linkTo(inline.to.place);
      return `[${escapeProse(inline.text)}](${escapeTarget(target)})`;
    }
  }
}

/** Marks with the white space and the punctuation at the ends left outside: next to them they would not be read as marks. */
function between(sign: string, value: string): string {
  const shown = toDisplayText(value);
  const inner = /[\p{L}\p{N}\p{S}](?:.*[\p{L}\p{N}\p{S}])?/su.exec(shown);
  if (inner === null) return escapeProse(shown);
  const [before, after] = [shown.slice(0, inner.index), shown.slice(inner.index + inner[0].length)];
  return `${escapeProse(before)}${sign}${escapeProse(inner[0])}${sign}${escapeProse(after)}`;
}

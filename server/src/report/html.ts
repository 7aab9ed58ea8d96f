import { toDisplayText } from '../text/display.ts';
import type { Block, Inline, LinkTo, Page, Section, Table } from './page.ts';
import { style, styleHash } from './style.ts';

/**
 * A page as one HTML document that stands for itself: no script, nothing loaded, and a policy that forbids both. Whatever
 * comes from an article is text in it.
 */
export function* renderHtmlPage(page: Page, linkTo: LinkTo): Generator<string> {
  const title = escapeHtml(page.title);
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Counterclaim">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the report</a>
<header>
<h1>${title}</h1>
</header>
<nav aria-label="Contents">
${renderContents(page)}
</nav>
<main id="content" tabindex="-1">
`;
  for (const block of page.lead) yield renderBlock(block, linkTo);
  for (const section of page.sections) yield* renderSection(section, 2, linkTo);
  yield `</main>
</body>
</html>
`;
}

function renderContents({ sections }: Page): string {
  const entries = sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>\n`);
  return `<ul>\n${entries.join('')}</ul>`;
}

function* renderSection(
  { id, title, blocks, sections = [] }: Section,
  level: number,
  linkTo: LinkTo,
): Generator<string> {
  const heading = `h${Math.min(level, 6)}`;
  // The sections of the contents alone are landmarks: more would hide them.
  const label = level === 2 ? ` aria-labelledby="${id}-title"` : '';
  yield `<section id="${id}"${label}>\n<${heading} id="${id}-title">${escapeHtml(title)}</${heading}>\n`;
  for (const block of blocks) yield renderBlock(block, linkTo);
  for (const section of sections) yield* renderSection(section, level + 1, linkTo);
  yield '</section>\n';
}

function renderBlock(block: Block, linkTo: LinkTo): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${renderInlines(block.content, linkTo)}</p>\n`;
    case 'quotation': {
      const quotation = `<blockquote><p>${renderInlines(block.content, linkTo)}</p></blockquote>`;
      if (block.source.length === 0) return `${quotation}\n`;
      return `<figure>${quotation}<figcaption>${renderInlines(block.source, linkTo)}</figcaption></figure>\n`;
    }
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${renderInlines(item, linkTo)}</li>\n`).join('')}</ul>\n`;
    case 'table':
      return renderTable(block, linkTo);
  }
}

/** The first cell of each row is its heading. */
function renderTable({ caption, columns, rows }: Table, linkTo: LinkTo): string {
  const numeric = (index: number) => (columns[index]?.isNumeric ? ' class="number"' : '');
  const head = columns.map(({ title }, i) => `<th scope="col"${numeric(i)}>${escapeHtml(title)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, i) => {
      const content = renderInlines(cell, linkTo);
      return i === 0 ? `<th scope="row"${numeric(i)}>${content}</th>` : `<td${numeric(i)}>${content}</td>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return `<div class="table" role="region" aria-label="${escapeHtml(caption)}" tabindex="0">
<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('')}</tbody>
</table>
</div>
`;
}

function renderInlines(content: readonly Inline[], linkTo: LinkTo): string {
  return content.map((inline) => renderInline(inline, linkTo)).join('');
}

function renderInline(inline: Inline, linkTo: LinkTo): string {
  const shown = escapeHtml(inline.text);
  switch (inline.kind) {
    case 'text':
      return shown;
    case 'strong':
      return `<strong>${shown}</strong>`;
    case 'emphasis':
      return `<em>${shown}</em>`;
    case 'mark':
      return `<mark>${shown}</mark>`;
    case 'link': {
      const target = inline.to.kind === 'section' ? `#${inline.to.id}` : linkTo(inline.to.place);
      return `<a href="${escapeHtml(target)}">${shown}</a>`;
    }
  }
}

/** For the content of elements and for attribute values between double quotes. */
function escapeHtml(value: string): string {
  return toDisplayText(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

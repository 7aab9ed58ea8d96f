// A PDF as a browser prints it, with running heads, page numbers and words cut at the ends of lines.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/paths.mjs';
import { createExtractFile } from '../../src/node/extract-file.ts';

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const paragraphs = numbers.map(
  (number) =>
    `Paragraph ${number}: the council repeated its promise to reopen the extraordinarily long bridge across the estuary, and several representatives described the circumstances as unprecedented and unforeseeable. A well-known engineer, who is well-known for it, said nothing.`,
);

test('a printed PDF gives its paragraphs whole, over the ends of pages, without heads and page numbers', async () => {
  const browser = await launchChromium();
  let bytes;
  try {
    const page = await browser.newPage();
    const style = 'p { width: 300px; hyphens: auto; text-align: justify }';
    const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
    await page.setContent(
      `<html lang="en"><title>Minutes</title><style>${style}</style><h1>Minutes</h1>${body}</html>`,
    );
    bytes = await page.pdf({
      format: 'A5',
      displayHeaderFooter: true,
      headerTemplate: '<span style="font-size: 8px">City of Ostermouth, 12 March</span>',
      footerTemplate: '<span style="font-size: 8px">page <span class="pageNumber"></span></span>',
      margin: { top: 60, bottom: 60, left: 40, right: 40 },
    });
  } finally {
    await browser.close();
  }
  const extractFile = createExtractFile(join(root, 'client/dist/extract-node.cjs'));
  const extraction = await extractFile({ name: 'minutes.pdf', bytes: new Uint8Array(bytes) });
  assert.equal(extraction.article?.title, 'Minutes');
  assert.deepEqual(extraction.article?.text.trimEnd().split('\n\n'), ['Minutes', ...paragraphs]);
});

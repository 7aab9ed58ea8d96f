// Annotating with the keyboard alone, in the packaged extension: tags from the list, a note, its thread. Pictures of an
// annotated article in each theme go to client/out/screenshots.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { meetEditor, pictures, themes } from './person.mjs';

const codebook = `version: 1

tags:

  - id: claim
    label: Claim
    description: States something that can be checked.
    colour: blue

  - id: claim/quantity
    label: Quantity
    description: A claim with a number.
    colour: "#d97706"

  - id: who
    label: Organisation
    colour: green

  - id: old
    label: Not used any more
    deprecated: true
`;
const file = 'annotations/003_eca0163e689d82f3.yaml';
let person;

before(async () => {
  const settings = { 'counterclaim.annotations.author': 'mira' };
  person = await meetEditor({ settings, files: { 'annotations/codebook.yaml': codebook } });
  await person.openFile('003');
});

after(() => person?.close());

test('a tag is chosen from the codebook with the keyboard', async () => {
  const { page, press, list } = person;
  await person.select('16.8 million reports');
  await press('ControlOrMeta+k', 'a');
  await list.getByText('A claim with a number.').first().waitFor();
  await page.screenshot({ path: join(pictures, 'tags.png') });
  assert.equal(await list.getByText('Not used any more').count(), 0, 'deprecated tags are not offered');
  await person.chooseFromList('Quantity', 'quant');
  await person.fileHas(file, /tags: \[claim\/quantity\]/);
});

test('a tag that is typed is created', async () => {
  await person.select('NSPCC');
  await person.press('ControlOrMeta+k', 'a');
  await person.list.getByText('A claim with a number.').first().waitFor();
  await person.chooseFromList('Create tag “source/charity”', 'source/Charity');
  await person.fileHas(file, /tags: \[source\/charity\]/);
  assert.match(person.readFile('annotations/codebook.yaml'), /id: source\/charity/);
});

test('a note of several lines is written in its thread', async () => {
  const { page, press } = person;
  await person.select('16.8 million reports');
  await press('ControlOrMeta+k', 'b');
  await page.locator('.review-widget .edit-container .monaco-editor.focused').waitFor();
  await page.keyboard.type('Which **year** is this?\nAsk them.');
  await press('ControlOrMeta+Enter');
  await person.fileHas(file, /note: \|-\n {6}Which \*\*year\*\* is this\?\n {6}Ask them\./);
  await page.locator('.comment-range-glyph.comment-thread, .comment-thread-unresolved').first().waitFor();
});

for (const [name, theme, mark] of themes) {
  test(`annotated passages are drawn: ${name}`, async () => {
    const { page, press } = person;
    await person.chooseTheme(theme, mark);
    await page.locator('.monaco-editor .cdr[class*="ced-"]').first().waitFor();
    // The selection would hide what is below it.
    await press('ControlOrMeta+1', 'Home');
    await page.screenshot({ path: join(pictures, `annotations-${name}.png`) });
  });
}

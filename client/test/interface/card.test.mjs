// The packaged extension as a person meets it: used with the mouse and with the keyboard. Pictures of the card in each
// theme go to client/out/screenshots.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { meetEditor, pictures, themes } from './person.mjs';

const statement = 'happy to shut their eyes to abuse';
let person;

before(async () => {
  person = await meetEditor();
  await person.openFile('003');
});

after(() => person?.close());

for (const [name, theme, mark] of themes) {
  test(`hovering over a claim shows the card: ${name}`, async () => {
    const { page } = person;
    await person.chooseTheme(theme, mark);
    const card = await hoverOver(statement);
    const text = await card.innerText();
    assert.match(text, /The same claim/);
    assert.doesNotMatch(text, /\*\*|\]\(|\\|&\w+;/, 'no Markdown is left in the text');
    await page.screenshot({ path: join(pictures, `hover-${name}.png`) });
    await page.mouse.move(5, 400);
  });
}

test('the keyboard alone reaches the claims, the card and the list of passages', async () => {
  const { page, press, list } = person;
  await find(statement);
  await press('ControlOrMeta+k', 'ControlOrMeta+i');
  await page.locator('.monaco-hover:visible', { hasText: 'The same claim' }).first().waitFor();
  await press('Escape', 'ControlOrMeta+k', 'g');
  await list.getByText('Passages linked to this claim').waitFor();
  await page.screenshot({ path: join(pictures, 'passages.png') });
  await person.chooseFromList('Child protection organisations');
  // The list shows a preview of 001 while it is open: keys are for the editor once it is closed.
  await list.waitFor({ state: 'hidden' });
  await page.locator('.tab.active', { hasText: '001' }).waitFor();
  await person.editorHasFocus();
  await press('ControlOrMeta+k', 'j');
  await page.locator('.monaco-hover:visible', { hasText: 'Disputed' }).first().waitFor();
  await page.screenshot({ path: join(pictures, 'disputed.png') });
});

/** Puts the cursor at a text by the editor's own search, which brings it into view. */
async function find(text) {
  const { page, press } = person;
  await press('ControlOrMeta+1');
  await person.editorHasFocus();
  await press('ControlOrMeta+f', 'ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await page.locator('.find-widget .matchesCount', { hasText: /of 1$/ }).waitFor();
  await press('Enter', 'Escape', 'ArrowLeft');
}

/** Moves the mouse to a text until the card is there: VS Code asks for a hover only when the mouse comes to rest. */
async function hoverOver(text) {
  const { page } = person;
  await find(text);
  const line = page.locator('.monaco-editor .view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first();
  const card = page.locator('.monaco-hover:visible', { hasText: 'The same claim' }).first();
  for (let attempt = 0; attempt < 10; attempt++) {
    await line.waitFor();
    const box = await line.boundingBox();
    if (box === null) continue;
    await page.mouse.move(box.x + 5, box.y + 200);
    await page.mouse.move(box.x + 200, box.y + box.height / 2, { steps: 4 });
    const appeared = card.waitFor({ timeout: 5_000 });
    if (
      await appeared.then(
        () => true,
        () => false,
      )
    )
      return card;
  }
  return assert.fail('no card appeared');
}

// Acts on annotations that ask for something, with the keyboard, in the packaged extension; each is then in the files.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { meetEditor } from './person.mjs';

const codebook = `version: 1

tags:

  - id: claim
    label: Claim

  - id: figure
    label: Figure

  - id: number
    label: Number
`;
const file = 'annotations/003_eca0163e689d82f3.yaml';
const passage = '16.8 million reports';
const relation = 'How does this passage relate';
let person;

before(async () => {
  person = await meetEditor({ files: { 'annotations/codebook.yaml': codebook } });
  // The list of files takes room that two articles side by side need.
  await person.press('ControlOrMeta+b');
  await person.openFile('003');
});

after(() => person?.close());

test('who annotates is asked once', async () => {
  const { list, press, page } = person;
  await person.select(passage);
  await press('ControlOrMeta+k', 'a');
  await person.chooseFromList('Figure');
  await page.locator('.quick-input-widget:visible', { hasText: 'Who is annotating?' }).waitFor();
  await page.keyboard.type('Ana B.');
  await press('Enter');
  await person.fileHas(file, /tags: \[figure\]\n {4}by: ana-b\.\n/);
  await person.select('NSPCC');
  await press('ControlOrMeta+k', 'a');
  await person.chooseFromList('Number');
  await person.fileHas(file, /tags: \[number\]\n {4}by: ana-b\.\n/);
  // No question is left: the list of the tags goes by itself.
  await list.waitFor({ state: 'hidden' });
});

test('tags, status and confidence are changed in one list', async () => {
  await person.select(passage);
  await person.runCommand('Edit Annotation');
  await person.list.getByText('High confidence').waitFor();
  await person.page.keyboard.type('High confidence');
  await person.list.locator('.monaco-list-row', { hasText: 'High confidence' }).click();
  await person.press('Enter');
  await person.fileHas(file, /tags: \[figure\]\n {4}confidence: high\n/);
});

test('a passage is linked to a claim that is searched for', async () => {
  await person.select(passage);
  await person.press('ControlOrMeta+k', 'l');
  await person.list.getByPlaceholder('Type words of a claim to search all articles').waitFor();
  await person.page.keyboard.type('shut their eyes');
  await person.list.locator('.monaco-list-row', { hasText: 'Child protection' }).first().click();
  await person.answer(relation, 'Supports');
  await person.fileHas(file, /links:\n {6}- \{rel: supports, to: a-/);
  await person.fileHas('annotations/001_0bb8ae72999cd857.yaml', /via: "rule:claim"\n {4}accepted-by: ana-b\.\n/);
});

test('a passage is linked to what is selected in another editor', async () => {
  const { press } = person;
  await press('ControlOrMeta+\\');
  await person.openFile('001');
  await person.select('end-to-end encryption', 2);
  await person.select(passage);
  await press('ControlOrMeta+k', 'l');
  await person.list.locator('.monaco-list-row', { hasText: 'Selection in seeds/001' }).click();
  await person.answer(relation, 'Corrects');
  await person.fileHas(file, /rel: corrects/);
  await person.fileHas('annotations/001_0bb8ae72999cd857.yaml', /quote: "?end-to-end encryption"?\n/i);
});

test('one tag takes the place of another', async () => {
  await person.runCommand('Merge Tags');
  await person.answer('Which tag shall go?', 'Number');
  await person.answer('take the place of', 'Figure');
  await person.fileHas(file, /^(?![\s\S]*number)[\s\S]*tags: \[figure\][\s\S]*tags: \[figure\]/);
  await person.fileHas('annotations/codebook.yaml', /^(?![\s\S]*id: number)[\s\S]*id: figure/);
});

test('an organisation is renamed, and one is made an alias of another', async () => {
  const settled = 'annotations/organisations.yaml';
  await person.select('NSPCC');
  await person.runCommand('Rename Organisation');
  await person.page.locator('.quick-input-widget:visible', { hasText: 'Rename the organisation' }).waitFor();
  await person.page.keyboard.type('Child Watch');
  await person.press('Enter');
  await person.fileHas(settled, /name: "?Child Watch"?\n {4}aliases: \[/);
  await person.select('Facebook');
  await person.runCommand('Make Organisation an Alias');
  await person.answer('is another name of', 'Harbour Media');
  await person.fileHas(settled, /name: "?Harbour Media"?\n[\s\S]*Facebook/);
});

test('what is decided about a claim is written, and its card says so', async () => {
  const { page, press } = person;
  await person.select('happy to shut their eyes to abuse');
  await person.runCommand('Decide About This Claim');
  await person.list.locator('.monaco-list-row', { hasText: 'The same claim' }).first().click();
  await person.answer('What do you decide', 'They are not the same claim');
  await page.locator('.quick-input-widget:visible', { hasText: 'Why?' }).waitFor();
  await page.keyboard.type('Another speech.');
  await press('Enter');
  await person.fileHas('annotations/claims.yaml', /decided: not-same\n {4}note: \|-\n {6}Another speech\./);
  await person.select('happy to shut their eyes to abuse');
  await press('ControlOrMeta+k', 'ControlOrMeta+i');
  await page.locator('.monaco-hover:visible', { hasText: 'Another speech' }).first().waitFor();
  await press('Escape');
});

test('new positions are looked at before they are written', async () => {
  const { page, press } = person;
  const before = person.readFile(file);
  await press('ControlOrMeta+1', 'ControlOrMeta+Home');
  await page.keyboard.type('Latest news.\n\n');
  await press('ControlOrMeta+s');
  await person.runCommand('Refresh Anchors');
  await page.getByText('Refactor Preview').first().waitFor();
  assert.equal(person.readFile(file), before, 'nothing is written before it is confirmed');
  // Each annotation can be confirmed for itself, or all of a file at once.
  await page.locator('.edit-checkbox').first().click();
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await person.fileHas(file, new RegExp(`at: \\[${placeOf(before) + 14}, `));
});

function placeOf(text) {
  return Number(/quote: "?16\.8 million reports[\s\S]*?at: \[(\d+)/.exec(text)?.[1]);
}

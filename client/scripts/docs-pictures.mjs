// npm run docs:pictures: puts the screenshots that the tests of the interface have made into the documentation, those
// that its pages show.
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './paths.mjs';

const docs = join(root, 'client/docs');
const screenshots = join(root, 'client/out/screenshots');
const pages = readdirSync(docs, { recursive: true }).filter((name) => name.endsWith('.md'));
const shown = pages.flatMap(
  (page) => readFileSync(join(docs, page), 'utf8').match(/(?<=\/?images\/)[\w-]+\.png/g) ?? [],
);
const missing = [...new Set(shown)].filter((name) => !existsSync(join(screenshots, name)));
if (missing.length > 0) {
  console.error(
    `No screenshot ${missing.map((name) => basename(name)).join(', ')}: run “npm test” first, which makes them.`,
  );
  process.exit(1);
}
for (const name of new Set(shown)) copyFileSync(join(screenshots, name), join(docs, 'images', name));
console.log(`${new Set(shown).size} pictures`);

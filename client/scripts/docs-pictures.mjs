// npm run docs:pictures: puts the screenshots that the tests of the interface have made into the documentation, those
// that its pages show, as WebP, which takes a quarter of the room.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { root } from './paths.mjs';

const docs = join(root, 'client/docs');
const images = join(docs, 'images');
const screenshots = join(root, 'client/out/screenshots');
const pages = readdirSync(docs, { recursive: true }).filter((name) => name.endsWith('.md'));
const named = pages.flatMap(
  (page) => readFileSync(join(docs, page), 'utf8').match(/(?<=images\/)[\w-]+(?=\.webp)/g) ?? [],
);
const shown = new Set(named);
const missing = [...shown].filter((name) => !existsSync(join(screenshots, `${name}.png`)));
if (missing.length > 0) {
  console.error(`No screenshot ${missing.join(', ')}: run “npm test” first, which makes them.`);
  process.exit(1);
}
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  for (const name of readdirSync(images)) rmSync(join(images, name));
  for (const name of shown) {
    const png = readFileSync(join(screenshots, `${name}.png`), 'base64');
    const webp = await page.evaluate(toWebp, `data:image/png;base64,${png}`);
    writeFileSync(join(images, `${name}.webp`), Buffer.from(webp, 'base64'));
  }
} finally {
  await browser.close();
}
console.log(`${shown.size} pictures`);

/** Runs in the browser; answers the picture as base64. */
async function toWebp(address) {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  // As wide as a page shows it.
  const scale = 960 / picture.width;
  const canvas = new OffscreenCanvas(960, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

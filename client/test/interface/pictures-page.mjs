// The page of the pictures by itself in Chromium, as the extension serves it, with a stand-in for the extension.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSnapshot } from '../../../server/src/corpus/build.ts';
import { features } from '../../../server/src/features/index.ts';
import { root } from '../../scripts/paths.mjs';

const origin = 'http://pictures.test';
const policy = `default-src 'none'; script-src 'nonce-n'; style-src ${origin}; img-src blob:; base-uri 'none'; form-action 'none'`;
const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Pictures</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/pictures.css"></head>
<body class="vscode-light" data-words="{}"><script nonce="n" src="/pictures.js"></script></body></html>`;
const theme = `:root { --vscode-editor-foreground: #3b3b3b; --vscode-editor-background: #ffffff;
  --vscode-charts-blue: #1a66cc; --vscode-charts-orange: #b8560b; --vscode-focusBorder: #005fb8; }`;

/**
 * Opens the page. `answer` is asked instead of the language server; what the page tells the extension besides is in `told`,
 * what it has kept in `state()`, and what the browser complained of in `problems`.
 */
export async function openPictures(browser, answer, state) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const told = [];
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.exposeFunction('askServer', (method, params) => JSON.stringify(answer(method, params)));
  await page.exposeFunction('tellExtension', (message) => void told.push(message));
  await page.addInitScript(standIn, state);
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/theme.css') return route.fulfill({ contentType: 'text/css', body: theme });
    return route.fulfill({ path: join(root, 'client/dist', pathname) });
  });
  await page.goto(origin);
  return { page, told, problems, state: () => page.evaluate(() => window.keptState) };
}

/** Runs in the page before its script does. */
function standIn(state) {
  window.keptState = state;
  const send = (message) => window.postMessage(message);
  window.acquireVsCodeApi = () => ({
    getState: () => window.keptState,
    setState: (kept) => {
      window.keptState = kept;
    },
    postMessage: async (message) => {
      if (message.kind !== 'ask') return window.tellExtension(message);
      const result = JSON.parse(await window.askServer(message.method, message.params));
      send({ kind: 'answer', id: message.id, result });
    },
  });
}

/** Answers as the language server does, from these articles. */
export function serverOf(articles) {
  const snapshot = buildSnapshot(articles);
  return (method, params) => features.find((feature) => feature.method === method).run({ snapshot }, params);
}

export function readSeeds() {
  const folder = join(root, 'seeds');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ uri: `file:///seeds/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

/** A matrix of this size: every third claim is disputed by a neighbour of the article that states it. */
export function largeMatrix(articles, claims) {
  const rows = Array.from({ length: claims }, (_, i) => {
    const first = (i * 7) % articles;
    const cells = [{ article: first, state: 'states', passages: 1 }];
    if (i % 3 === 0) cells.push({ article: (first + 1) % articles, state: 'disputes', passages: 2 });
    if (i % 3 === 1) cells.push({ article: (first + 2) % articles, state: 'repeats', passages: 1 });
    const state = ['disputed', 'repeated', 'single'][i % 3];
    const parts = i % 3 === 0 ? [{ issue: 0, side: i % 2 }] : [];
    const text = `Claim ${i} says that something happened to somebody in some town on some day of the year`;
    return { id: `c${i}`, text, state, parts, speakers: [`Speaker ${i % 400}`], tags: [], cells };
  });
  const order = { disputed: 0, repeated: 1, single: 2 };
  return {
    revision: 1,
    articles: Array.from({ length: articles }, (_, i) => ({ uri: `a${i}`, title: `Article ${i}`, file: `${i}.txt` })),
    rows: rows.sort((a, b) => order[a.state] - order[b.state]),
    issues: [{ id: 'i', sides: ['One side', 'The other side'] }],
    singles: rows.filter(({ state }) => state === 'single').length,
  };
}

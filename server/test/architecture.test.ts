import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = new URL('../src/', import.meta.url);

/** Which rooms and packages each room may import. A room may always import itself. */
const rooms: Record<string, { rooms: readonly string[]; packages: readonly string[] }> = {
  text: { rooms: [], packages: [] },
  protocol: { rooms: [], packages: ['vscode-languageserver-types'] },
  ports: { rooms: ['text'], packages: [] },
  recognise: { rooms: ['text'], packages: ['stemmer'] },
  link: { rooms: ['text', 'recognise'], packages: ['stemmer'] },
  annotation: { rooms: ['text'], packages: ['yaml', 'fflate/browser', '@rgrove/parse-xml'] },
  corpus: { rooms: ['text', 'recognise', 'link', 'annotation', 'ports'], packages: [] },
  report: { rooms: ['text', 'recognise', 'link', 'annotation', 'corpus'], packages: [] },
  features: {
    rooms: ['text', 'recognise', 'link', 'annotation', 'corpus', 'report', 'protocol'],
    packages: ['vscode-languageserver-types', 'vscode-languageserver-protocol'],
  },
  lsp: {
    rooms: ['protocol', 'ports', 'corpus', 'features', 'text'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri'],
  },
  node: {
    rooms: ['lsp', 'ports', 'protocol', 'corpus', 'link', 'annotation', 'report', 'text'],
    packages: [
      '@modelcontextprotocol/sdk/server/index.js',
      '@modelcontextprotocol/sdk/server/stdio.js',
      '@modelcontextprotocol/sdk/types.js',
      'vscode-languageserver/node',
      'vscode-uri',
    ],
  },
  browser: { rooms: ['lsp', 'ports', 'protocol'], packages: ['vscode-languageserver/browser'] },
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

test('a room imports the rooms and the packages that the table gives it, and no other', () => {
  for (const file of files) {
    const room = file.split('/')[0] as string;
    const allowed = rooms[room];
    assert.ok(allowed, `${file}: the table has no room “${room}”`);
    for (const target of importsOf(file)) {
      if (target.startsWith('.')) {
        const to = new URL(target, new URL(file, source)).href.slice(source.href.length).split('/')[0] as string;
        assert.ok(to === room || allowed.rooms.includes(to), `${file} imports ${target}`);
      } else if (!(room === 'node' && target.startsWith('node:'))) {
        assert.ok(allowed.packages.includes(target), `${file} imports ${target}`);
      }
    }
  }
});

test('features are functions: they take types of the protocol, and never a connection', () => {
  for (const file of files.filter((one) => one.startsWith('features/'))) {
    const text = readFileSync(new URL(file, source), 'utf8');
    assert.doesNotMatch(text, /\bConnection\b/, file);
    assert.doesNotMatch(text, /\bimport (?!type)[^;]*'vscode-languageserver-protocol'/, file);
  }
});

test('every feature is in the list of features', () => {
  const list = readFileSync(new URL('features/index.ts', source), 'utf8');
  const defining = files.filter(
    (file) => file.startsWith('features/') && / = defineFeature</.test(readFileSync(new URL(file, source), 'utf8')),
  );
  assert.ok(defining.length > 5);
  for (const file of defining) assert.ok(list.includes(`./${file.slice('features/'.length)}`), file);
});

test('no file is a place for things that belong nowhere', () => {
  for (const file of files) assert.doesNotMatch(file, /\b(?:utils?|helpers?|managers?|misc)\b(?=\.ts$|\/)/);
});

function importsOf(file: string): string[] {
  const text = readFileSync(new URL(file, source), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => (match[1] ?? match[2]) as string,
  );
}

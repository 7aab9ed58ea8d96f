import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { actionCommands, defaultSettings, linkableCommands } from '../src/protocol/index.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const source = read('package.json');
const { contributes } = JSON.parse(source) as {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly properties: Record<string, { readonly default: unknown }> }[];
  };
};

test('the manifest declares the settings of the protocol, with the same defaults', () => {
  const declared = Object.assign({}, ...contributes.configuration.map(({ properties }) => properties));
  const defaults = Object.entries(declared).map(([name, setting]) => [name, (setting as { default: unknown }).default]);
  const expected = Object.entries(defaultSettings).flatMap(([group, settings]) =>
    Object.entries(settings).map(([name, value]) => [`counterclaim.${group}.${name}`, value]),
  );
  assert.deepEqual(Object.fromEntries(defaults), Object.fromEntries(expected));
});

test('the manifest declares every command that a hover may link to or a code action may run', () => {
  const declared = new Set(contributes.commands.map(({ command }) => command));
  for (const command of [...linkableCommands, ...actionCommands]) assert.ok(declared.has(command), command);
});

test('the words of the manifest are those of package.nls.json, none missing and none left over', () => {
  const used = new Set([...source.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
  assert.deepEqual([...used].sort(), Object.keys(JSON.parse(read('package.nls.json'))).sort());
});

test('each translation is of words that there are, and has the same places for values', () => {
  const strings = new Set<string>();
  for (const path of readdirSync(new URL('../../client/src', import.meta.url), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    for (const [, , text = ''] of read(`client/src/${path}`).matchAll(/\bl10n\.t\(\s*(['"])((?:(?!\1).|\\.)*)\1/g))
      strings.add(text);
  }
  const manifest = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const placesIn = (text: string) => [...new Set(text.match(/\{\d+\}|`[^`]+`|\]\([^)]+\)/g))].sort();
  const bundle = Object.entries<string>(JSON.parse(read('l10n/bundle.l10n.de.json')));
  const words = Object.entries<string>(JSON.parse(read('package.nls.de.json')));
  for (const [english, german] of bundle) {
    assert.ok(strings.has(english), english);
    assert.deepEqual(placesIn(german), placesIn(english), english);
  }
  assert.deepEqual(
    words.map(([key]) => key),
    Object.keys(manifest),
  );
  for (const [key, german] of words) assert.deepEqual(placesIn(german), placesIn(manifest[key] ?? ''), key);
});

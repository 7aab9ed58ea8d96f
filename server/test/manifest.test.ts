import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

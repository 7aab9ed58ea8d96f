import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findNeovim } from '../../scripts/neovim.mjs';
import { newerNode, root } from '../../scripts/paths.mjs';

/** How many checks the script makes, so that one that never ran is missed. */
const checks = 17;

const employs = (people) => `The mill in Orford employs ${people} people, the Orford Council said on Monday.`;
const files = {
  'seeds/a.txt': `The plan\n\n${employs(340)}\n\nAdvertisement\n\nShare this article\n\nThe mill has a page, https://example.org/mill.\n`,
  'seeds/b.txt': `The outcry\n\n${employs(520)}\n`,
  'seeds/c.txt': `The echo\n\n${employs(340)}\n`,
  'annotations/codebook.yaml': 'version: 1\ntags:\n  - id: claim/number\n    label: Number\n',
  'annotations/a.yaml': [
    'version: 1',
    'article: seeds/a.txt',
    'annotations:',
    '  - id: a-11111111',
    '    quote: employs 340 people',
    '    tags: [claim/number]',
    '  - id: a-22222222',
    '    quote: on Monday',
    '    tags: [claim/numbr]',
    '',
  ].join('\n'),
};

test('Neovim is served over standard input and output', async (context) => {
  const neovim = findNeovim();
  assert.ok(neovim, 'Neovim is not on the PATH');
  const workspace = mkdtempSync(join(tmpdir(), 'counterclaim-neovim-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    }
    const output = await runNeovim(neovim, workspace);
    const lines = output.split(/\r?\n/).filter((line) => /^(?:not )?ok /.test(line));
    for (const line of lines) {
      await context.test(line.replace(/^(?:not )?ok ([^:]*(?:: [^:]*)?).*/, '$1'), () => {
        assert.ok(line.startsWith('ok '), line);
      });
    }
    assert.equal(lines.length, checks, output);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
});

/** What the script has printed. Neovim prints messages to standard error. */
function runNeovim(neovim, workspace) {
  const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
  const env = {
    ...process.env,
    WORKSPACE: workspace,
    SERVER: [newerNode, join(root, 'server/dist/cli.js')].join('\n'),
    // Neither a person's settings nor a cache of an earlier run.
    XDG_CACHE_HOME: join(workspace, '.cache'),
    XDG_CONFIG_HOME: join(workspace, '.config'),
    XDG_STATE_HOME: join(workspace, '.state'),
    XDG_DATA_HOME: join(workspace, '.data'),
  };
  const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`];
  return new Promise((resolve) => {
    execFile(neovim, args, { env, timeout: 120_000 }, (_, output, messages) => resolve(`${output}\n${messages}`));
  });
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

/** Bundles the suite that runs inside VS Code, which takes CommonJS, into `client/out/test`. */
export async function buildSuite() {
  const suite = join(root, 'client/test/suite');
  const tests = readdirSync(suite).filter((name) => name.endsWith('.test.ts'));
  await build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
    outdir: join(root, 'client/out/test'),
    outExtension: { '.js': '.cjs' },
    entryPoints: {
      index: join(root, 'client/test/index.ts'),
      ...Object.fromEntries(tests.map((name) => [`suite/${name.replace(/\.ts$/, '')}`, join(suite, name)])),
    },
  });
}

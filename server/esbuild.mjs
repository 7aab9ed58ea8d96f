import { chmod, readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

const common = { bundle: true, sourcemap: true, minify: true, logLevel: 'warning', legalComments: 'eof' };
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  define: { COUNTERCLAIM_VERSION: JSON.stringify(manifest.version) },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};

await rm('dist', { recursive: true, force: true });
await Promise.all([
  build({
    ...node,
    // What an entry point imports when it runs lies in parts, which both programs share.
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    entryPoints: { main: 'src/node/main.ts', cli: 'src/node/cli.ts' },
    outdir: 'dist',
  }),
  build({
    ...common,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    entryPoints: { browser: 'src/browser/main.ts' },
    outdir: 'dist',
  }),
]);
await chmod('dist/cli.js', 0o755);

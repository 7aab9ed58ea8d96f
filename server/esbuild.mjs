import { build } from 'esbuild';

const common = { bundle: true, sourcemap: true, minify: true, logLevel: 'warning', legalComments: 'eof' };
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};

await Promise.all([
  build({ ...node, entryPoints: { main: 'src/node/main.ts', cli: 'src/node/cli.ts' }, outdir: 'dist' }),
  build({
    ...common,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    entryPoints: { browser: 'src/browser/main.ts' },
    outdir: 'dist',
  }),
]);

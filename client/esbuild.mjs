import { build } from 'esbuild';

const common = { bundle: true, sourcemap: true, minify: true, logLevel: 'warning' };
const extension = { ...common, external: ['vscode'], format: 'cjs' };

await Promise.all([
  build({
    ...extension,
    platform: 'node',
    target: 'node20',
    entryPoints: ['src/node/main.ts'],
    outfile: 'dist/node.cjs',
  }),
  build({
    ...extension,
    platform: 'browser',
    target: 'es2023',
    entryPoints: ['src/browser.ts'],
    outfile: 'dist/browser.cjs',
  }),
  build({
    ...common,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    sourcemap: false,
    entryPoints: [
      { in: 'webview/main.ts', out: 'pictures' },
      { in: 'webview/page.css', out: 'pictures' },
    ],
    outdir: 'dist',
  }),
  // Loaded only where a file of another format is added.
  build({
    ...common,
    platform: 'node',
    target: 'node20',
    sourcemap: false,
    entryPoints: ['extract/node/main.ts'],
    outfile: 'dist/extract-node.cjs',
  }),
  build({
    ...common,
    platform: 'browser',
    target: 'es2023',
    sourcemap: false,
    entryPoints: ['extract/browser.ts'],
    outfile: 'dist/extract-browser.js',
  }),
]);

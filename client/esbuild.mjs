import { build } from 'esbuild';

const common = {
  bundle: true,
  sourcemap: true,
  minify: true,
  external: ['vscode'],
  format: 'cjs',
  logLevel: 'warning',
};

await Promise.all([
  build({ ...common, platform: 'node', target: 'node20', entryPoints: ['src/node/main.ts'], outfile: 'dist/node.cjs' }),
  build({
    ...common,
    platform: 'browser',
    target: 'es2023',
    entryPoints: ['src/browser.ts'],
    outfile: 'dist/browser.cjs',
  }),
]);

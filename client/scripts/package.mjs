import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { root } from './paths.mjs';

/** Where the packaged extension lies. */
export const archive = join(root, 'client/out/counterclaim.vsix');

/** Packs what `npm run build` has made into a `.vsix`; `.vscodeignore` says what belongs to it. */
export async function packExtension() {
  rmSync(archive, { force: true });
  await createVSIX({
    cwd: root,
    packagePath: archive,
    // The bundles hold their dependencies.
    dependencies: false,
    skipLicense: true,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await packExtension();
  console.log(relative(process.cwd(), archive));
}

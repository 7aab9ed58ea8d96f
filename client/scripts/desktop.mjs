import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cache } from './paths.mjs';

/** Whether a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Downloads the desktop's VS Code into the cache, where it is not there yet, and returns its executable. */
export function downloadDesktop() {
  return downloadAndUnzipVSCode({ cachePath: join(cache, 'vscode-desktop'), reporter: new SilentReporter() });
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where public data and hand-made truth lie, beside the project; `null` where they are absent. */
export function findShared(path: string): string | null {
  const found = fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url));
  return existsSync(found) ? found : null;
}

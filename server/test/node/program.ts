import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as `npm run build` makes it, in a file of the test's own: much faster to start than the source. */
export const program = join(mkdtempSync(join(tmpdir(), 'counterclaim-program-')), 'cli.mjs');
buildSync({
  entryPoints: [fileURLToPath(new URL('../../src/node/cli.ts', import.meta.url))],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
after(() => rmSync(dirname(program), { recursive: true }));

/** Runs `counterclaim` to its end, in the folder `cwd`, with `input` on standard input. */
export function counterclaim(
  args: readonly string[],
  { cwd, input = '' }: { cwd?: string; input?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
    // A program that ends before it has read everything breaks the pipe: its outcome says why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Starts `counterclaim` and leaves its streams to the test. */
export function startCounterclaim(args: readonly string[]) {
  return spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

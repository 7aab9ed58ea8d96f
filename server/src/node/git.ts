import { execFile } from 'node:child_process';

export interface GitResult {
  /** `null` where git was not found or was ended. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git, in the current folder where none is given, without a shell; never rejects. */
export function git(args: readonly string[], cwd?: string): Promise<GitResult> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 256 * 1024 * 1024, windowsHide: true };
    execFile('git', [...args], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ status, stdout, stderr: stderr || (error?.message ?? '') });
    });
  });
}

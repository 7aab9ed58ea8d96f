import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './paths.mjs';

/**
 * Runs a program to its end in the project's folder. Rejects where it fails to start or ends with another status than 0;
 * a `quiet` program's output is then part of the message, and is shown nowhere else.
 */
export function run(command, args, { cwd = root, env = toolEnvironment(), quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on('close', (status, signal) => {
      if (status === 0) resolve(output);
      else
        reject(new Error(`${[command, ...args].join(' ')} ended with ${signal ?? status}.${output && `\n${output}`}`));
    });
  });
}

/** Runs npm: the one that runs this script where there is one. */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? run(process.execPath, [own, ...args], options) : run('npm', args, options);
}

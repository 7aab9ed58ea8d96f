import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * Installs packages of the system where this is root on Debian or a system made from it; elsewhere throws an error that
 * says in one line what is missing and how to get it.
 */
export async function installSystemPackages(packages, purpose) {
  if (!isDebian()) throw new Error(`${purpose} is missing: install it and run the command again.`);
  const command = `apt-get install ${packages.join(' ')}`;
  if (process.getuid?.() !== 0)
    throw new Error(`${purpose} is missing: run “sudo ${command}” and then the command again.`);
  console.log(`Installing ${packages.join(', ')}…`);
  const options = { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '--quiet=2'], options);
  await run('apt-get', ['install', '--quiet=2', '--yes', '--no-install-recommends', ...packages], options);
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync(file, 'utf8'));
}

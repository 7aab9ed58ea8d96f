import { installSystemPackages } from './debian.mjs';
import { findProgram } from './programs.mjs';

/** The path of Neovim: that of the system, or `NEOVIM`; `null`: there is none. */
export function findNeovim() {
  return process.env.NEOVIM || findProgram(['nvim']);
}

/** As `findNeovim`, after installing it where that is possible. It is a client among others: without it, other checks go on. */
export async function ensureNeovim() {
  const found = findNeovim();
  if (found !== null) return found;
  await installSystemPackages(['neovim'], 'Neovim').catch(() => {});
  return findNeovim();
}

import { chromium } from 'playwright-core';
import { installSystemPackages } from './debian.mjs';
import { findProgram } from './programs.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Starts a Chromium without a window and with an empty profile: that of the system, or `CHROMIUM`. */
export async function launchChromium() {
  const executablePath = await ensureChromium();
  return chromium.launch({
    ...(executablePath === null ? { channel: 'chrome' } : { executablePath }),
    headless: true,
    // Chromium's sandbox does not work for root.
    chromiumSandbox: process.getuid?.() !== 0 && process.platform === 'linux',
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

/** The path of a Chromium, installed where that is possible; `null` for Google Chrome where the system installs it. */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (process.platform !== 'linux') return null;
  await installSystemPackages(['chromium', 'fonts-dejavu-core'], 'Chromium');
  const installed = findChromium();
  if (installed === null) throw new Error('Chromium was installed but is not on the PATH.');
  return installed;
}

function findChromium() {
  return process.env.CHROMIUM || findProgram(names);
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else an installed Chrome, Chromium or Edge, else Debian's package where this
 * process may install it. Ends the process with one line when there is none: browser tests are never skipped.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  installFromDebian();
  const installed = findChromium();
  if (installed !== null) return installed;
  console.error('No Chromium found: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to its program.');
  process.exit(1);
}

function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  return CANDIDATES.find((path) => existsSync(path)) ?? null;
}

function installFromDebian(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Chromium and a Chinese font from Debian for the browser tests.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-wqy-microhei'], {
    stdio: 'inherit',
    env,
  });
}

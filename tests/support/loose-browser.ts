import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright-core';
import { must } from '#shared/lib/assert.ts';
import { ensureChromium } from '../tools/ensure-chromium.ts';
import { BROWSER_FLAGS } from './launch-browser.ts';

/** Its tabs lie behind each other; each works as if it were seen. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** A headless Chromium that runs on while nobody is connected to it. All its pages belong to one profile. */
export interface LooseBrowser {
  /** Connects, does something, and lets go again; pages stay open. */
  readonly use: <T>(work: (browser: Browser) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Starts one in English at a size in CSS pixels. Throws when it does not say where it listens. */
export async function startLooseBrowser(
  screen: { readonly width: number; readonly height: number },
  flags: readonly string[],
): Promise<LooseBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'caipai-profile-'));
  const size = `--window-size=${screen.width},${screen.height}`;
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-US', size];
  const child = spawn(ensureChromium(), [...own, ...AWAKE, ...BROWSER_FLAGS, ...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endpoint = await addressOf(child);
  return {
    use: async (work) => {
      const browser = await chromium.connectOverCDP(endpoint);
      try {
        return await work(browser);
      } finally {
        await browser.close();
      }
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Where a browser that was just started listens: it says so on its standard error. */
async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: must(child.stderr, 'a pipe') })) {
    const [, address] = /listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('The browser ended before it could be used.');
}

import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { ensureChromium } from '../tools/ensure-chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What every person saw when a test failed; below `build/`, which no repository keeps. */
const SHOTS = fileURLToPath(new URL('../../build/e2e/', import.meta.url));

/** Starts a headless Chromium. `hosts` maps names to loopback, for origins that are not secure contexts. */
export function launchBrowser(hosts: readonly string[] = []): Promise<Browser> {
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ');
  return chromium.launch({
    executablePath: ensureChromium(),
    args: rules === '' ? FLAGS : [...FLAGS, `--host-resolver-rules=${rules}`],
  });
}

/** One person: a browser context of its own with a page, in a language, at the smallest screen of the staff. */
export async function openPerson(
  browser: Browser,
  lang: 'zh' | 'en',
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: lang === 'zh' ? 'zh-CN' : 'en-US',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  onTestFailed(async ({ task }) => {
    if (!page.isClosed()) await page.screenshot({ path: `${SHOTS}${task.id}-${randomUUID().slice(0, 4)}.png` });
  });
  return { context, page };
}

/** Fails when the page has a serious or critical accessibility finding. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map(
      (violation) =>
        `${violation.id}: ${violation.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
  expect(serious).toEqual([]);
}

/** Fails when the page logged an error or refused something by its content security policy. Call before the first visit. */
export function watchConsole(page: Page): () => void {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
      problems.push(message.text());
  });
  return () => expect(problems).toEqual([]);
}

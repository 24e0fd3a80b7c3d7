import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import type { Language } from '#shared/model/language.ts';
import { openScreen } from './launch-browser.ts';

/** What every person saw when a test failed; below `build/`, which no repository keeps. */
const SHOTS = fileURLToPath(new URL('../../build/e2e/', import.meta.url));

/** One person of a test: a browser context of its own with a page, in a language. */
export async function openPerson(
  browser: Browser,
  lang: Language,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const page = await openScreen(browser, lang);
  onTestFailed(async ({ task }) => {
    // A renderer that was killed on purpose shows nothing.
    if (!page.isClosed())
      await page.screenshot({ path: `${SHOTS}${task.id}-${randomUUID().slice(0, 4)}.png` }).catch(() => undefined);
  });
  return { context: page.context(), page };
}

/** Fails when the page, or a part of it, has a serious or critical accessibility finding. */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({ resultTypes: ['violations'] })
    // No page here has frames of its own; otherwise every look would open a page for its report.
    .setLegacyMode()
    .analyze();
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
  // What the page itself caught is in no log.
  void page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
      problems.push(message.text());
  });
  return () => expect(problems).toEqual([]);
}

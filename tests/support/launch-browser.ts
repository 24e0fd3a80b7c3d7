import { type Browser, chromium, type Page } from 'playwright-core';
import type { Language } from '#shared/model/language.ts';
import { ensureChromium } from '../tools/ensure-chromium.ts';
import type { Visitor } from './visitor.ts';

/** What every headless Chromium of the tests is started with. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The smallest screen of the staff, in CSS pixels. */
export const STAFF_SCREEN = { width: 1366, height: 768 };
const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/** A camera and a microphone that the browser makes up: a moving picture and a beep. */
export const CAMERA_FLAGS = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Only catch what hangs: several pages at once are slow on a busy machine. */
const PATIENCE_MS = 60_000;
const LAUNCH_WITHIN_MS = 120_000;

/** Starts a headless Chromium. `hosts` maps names to loopback, for origins that are not secure contexts. */
export function launchBrowser(hosts: readonly string[] = [], flags: readonly string[] = []): Promise<Browser> {
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ');
  return chromium.launch({
    executablePath: ensureChromium(),
    timeout: LAUNCH_WITHIN_MS,
    args: [...BROWSER_FLAGS, ...flags, ...(rules === '' ? [] : [`--host-resolver-rules=${rules}`])],
  });
}

/** A page in a browser context of its own, in a language, at the smallest screen of the staff. */
export async function openScreen(browser: Browser, lang: Language): Promise<Page> {
  const context = await browser.newContext({
    viewport: STAFF_SCREEN,
    locale: LOCALES[lang],
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

/** Gives a page the session of somebody who signed in without one. */
export async function actAs(page: Page, who: Pick<Visitor, 'cookie'>, url: string): Promise<void> {
  const [name = '', ...rest] = who.cookie().split('=');
  await page.context().addCookies([{ name, value: rest.join('='), url }]);
}

import { cleanup, configure } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeEach } from 'vitest';
import { forgetMe } from '../../client/connection/me-store.ts';
import { chooseLanguage, loadLaterTexts, loadPageTexts, loadTexts, startTexts } from '../../client/locales/i18n.ts';

// The first screen of a file is compiled while it is awaited, which a busy machine does not do within the default second.
configure({ asyncUtilTimeout: 30_000 });
await startTexts();
await loadPageTexts();
await loadLaterTexts();
await Promise.all([loadTexts('zh'), loadTexts('en')]);
addMissingPlatform();

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  chooseLanguage('en');
});

afterEach(() => {
  cleanup();
  forgetMe();
});

/** What jsdom lacks and the components use. */
function addMissingPlatform(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Element.prototype.scrollIntoView ??= () => undefined;
  Element.prototype.hasPointerCapture ??= () => false;
  Element.prototype.setPointerCapture ??= () => undefined;
  Element.prototype.releasePointerCapture ??= () => undefined;
  globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
  if (!i18next.isInitialized) throw new Error('The texts must be there before the first test.');
}

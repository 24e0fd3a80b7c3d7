import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Refusal } from '#shared/protocol/socket-events.ts';
import { renderPhone } from '../../../tests/support/render-phone.tsx';
import { chooseLanguage } from '../../locales/i18n.ts';

async function openRefused(code: Refusal['code'], lang: 'zh' | 'en'): Promise<string> {
  chooseLanguage(lang);
  const store = renderPhone(() => ({ ok: false, code, params: {} }));
  const alert = await screen.findByRole('alert');
  store.close();
  return alert.textContent ?? '';
}

test('[VIS-5] a phone says in both languages that its show is over or its link broken', async () => {
  expect(await openRefused('wire/unknown_room', 'en')).toContain('This show is over, or the link is not complete.');
});

test('[VIS-5] the same in Chinese', async () => {
  expect(await openRefused('wire/unknown_room', 'zh')).toContain('这场直播已经结束');
});

test('any other refusal keeps its own words', async () => {
  expect(await openRefused('wire/wrong_version', 'en')).not.toContain('This show is over');
});

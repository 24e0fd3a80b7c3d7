import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import type { Refusal } from '#shared/protocol/socket-events.ts';
import { createMemoryTransport } from '../../connection/memory-transport.ts';
import { chooseLanguage } from '../../locales/i18n.ts';
import { createRoomStore } from '../../store/create-room-store.ts';
import { RoomStoreProvider } from '../../store/RoomStoreProvider.tsx';
import { PhoneScreen } from './PhonePage.tsx';

async function openRefused(code: Refusal['code'], lang: 'zh' | 'en'): Promise<string> {
  chooseLanguage(lang);
  const transport = createMemoryTransport({
    onJoin: () => ({ ok: false, code, params: {} }),
    onCommand: () => ({ ok: true, seq: 1 }),
  });
  const store = createRoomStore({ transport, roomId: `w${'2'.repeat(25)}`, view: 'public' });
  transport.connect();
  render(
    <MemoryRouter>
      <RoomStoreProvider store={store}>
        <PhoneScreen />
      </RoomStoreProvider>
    </MemoryRouter>,
  );
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

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ForecastStatus } from '#shared/protocol/http-contract.ts';
import { person } from '../../../tests/support/given.ts';
import { makeLinkedRoom } from '../../../tests/support/linked-room.ts';
import { renderPrepare } from '../../../tests/support/render-prepare.tsx';
import { chooseLanguage } from '../../locales/i18n.ts';
import { createRoomStore } from '../../store/create-room-store.ts';
import type { RoomStoreApi } from '../../store/room-store.ts';
import { ForecastPanel } from './ForecastPanel.tsx';
import type { ShowPlan } from './useShowPlan.ts';

const ROOM_ID = 'abcdefghijklmnopqrstuvwxyz';
const ME = person(1, null).id;
const PLAN: Pick<ShowPlan, 'isDraft'> = { isDraft: false };
const stores: RoomStoreApi[] = [];

const NONE: ForecastStatus = { phase: 'none', done: 0, of: 0, forecast: null, isCurrent: false };
const RUNNING: ForecastStatus = { phase: 'running', done: 3, of: 20, forecast: null, isCurrent: true };
const DONE: ForecastStatus = {
  phase: 'done',
  done: 20,
  of: 20,
  forecast: {
    runs: 20,
    gmvCents: { p10: 1_200_000, p50: 1_850_000, p90: 2_400_000 },
    deadAir: { share: 0.05, risk: 'some', segmentId: null },
    stockOuts: [{ productId: 'pillow', share: 0.6, minute: 12 }],
  },
  isCurrent: true,
};

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  vi.unstubAllGlobals();
});

/** The panel over a real room, before a server that answers by method. */
async function open(answers: Partial<Record<'GET' | 'POST' | 'DELETE', unknown>>, plan = PLAN) {
  const now = { ...answers };
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    sent.push(`${method} ${path}`);
    const answer = now[method as 'GET'];
    const isProblem = typeof answer === 'object' && answer !== null && 'code' in answer;
    return new Response(JSON.stringify(answer ?? null), { status: isProblem ? 429 : answer === undefined ? 503 : 200 });
  });
  const linked = await makeLinkedRoom();
  const { transport } = linked.link(ME);
  const store = createRoomStore({ transport, roomId: ROOM_ID, view: 'team' });
  stores.push(store);
  transport.connect();
  await waitFor(() => expect(store.getState().brief).not.toBeNull());
  renderPrepare(<ForecastPanel plan={plan} />, store, ROOM_ID);
  const answer = (more: typeof answers) => void Object.assign(now, more);
  return { user: userEvent.setup(), sent, answer, linked, store };
}

test('a press begins a forecast, its progress is followed, and the result is told in words', async () => {
  const { user, answer, sent } = await open({ GET: NONE, POST: RUNNING });
  expect(await screen.findByText(/^The standard team plays this plan 20 times/)).toBeTruthy();
  answer({ GET: RUNNING });
  await user.click(screen.getByRole('button', { name: 'Forecast' }));
  expect(await screen.findByText('Playing show 3 of 20…')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Progress of the forecast' }).getAttribute('aria-valuenow')).toBe(
    '15',
  );
  answer({ GET: DONE });
  expect(await screen.findByText('¥18,500')).toBeTruthy();
  expect(screen.getByText('¥12,000 to ¥24,000 in four of five of 20 shows')).toBeTruthy();
  expect(screen.getByText(/^Some risk, about 5/)).toBeTruthy();
  expect(screen.getByText(/^1 .*: gone around minute 12 \(in 60/)).toBeTruthy();
  expect(screen.queryByText(/^The plan was changed/)).toBeNull();
  expect(sent).toContain(`POST /api/rehearsals/${ROOM_ID}/forecast`);
});

test('a forecast that runs is given up by a press', async () => {
  const { user, sent } = await open({ GET: RUNNING, DELETE: NONE });
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(await screen.findByRole('button', { name: 'Forecast' })).toBeTruthy();
  expect(sent).toContain(`DELETE /api/rehearsals/${ROOM_ID}/forecast`);
});

test('a refusal stands beside the button with its reason', async () => {
  const { user } = await open({ GET: NONE, POST: { code: 'forecast/too_soon', params: { seconds: 9 } } });
  await user.click(await screen.findByRole('button', { name: 'Forecast' }));
  expect(await screen.findByText(/Wait 9 s\./)).toBeTruthy();
});

test('a forecast that failed says so and can be begun again', async () => {
  await open({ GET: { ...RUNNING, phase: 'failed' } });
  expect(await screen.findByText(/could not be finished/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Forecast' }).hasAttribute('disabled')).toBe(false);
});

test('a forecast of another plan is marked, and a plan that is not saved cannot be forecast', async () => {
  await open({ GET: { ...DONE, isCurrent: false } }, { isDraft: true });
  expect(await screen.findByText('The plan was changed after this forecast.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Forecast' }).hasAttribute('disabled')).toBe(true);
});

test('the server is asked again when the plan changes', async () => {
  const { sent, store } = await open({ GET: DONE });
  await screen.findByText('¥18,500');
  const before = sent.length;
  await store.getState().send({ type: 'takeSeat', role: 'host', isTakeover: false });
  await store.getState().send({ type: 'removeProduct', productId: 'throw' });
  await waitFor(() => expect(sent.length).toBeGreaterThan(before));
});

test('the forecast speaks Chinese', async () => {
  chooseLanguage('zh');
  await open({ GET: { ...DONE, forecast: DONE.forecast && { ...DONE.forecast, stockOuts: [] } } });
  expect(await screen.findByText('20 场里八成落在 ¥12,000 到 ¥24,000')).toBeTruthy();
  expect(screen.getByText('照这样播，没有商品会卖断。')).toBeTruthy();
});

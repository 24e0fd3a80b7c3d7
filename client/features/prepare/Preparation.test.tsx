import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { RoomCommand } from '#shared/commands/command.ts';
import type { Role } from '#shared/model/seat.ts';
import { person, teamIn } from '../../../tests/support/given.ts';
import { type LinkedRoom, makeLinkedRoom } from '../../../tests/support/linked-room.ts';
import { renderPrepare } from '../../../tests/support/render-prepare.tsx';
import { chooseLanguage } from '../../locales/i18n.ts';
import { createRoomStore } from '../../store/create-room-store.ts';
import type { RoomStoreApi } from '../../store/room-store.ts';
import { Preparation } from './Preparation.tsx';

const ROOM_ID = 'abcdefghijklmnopqrstuvwxyz';
const ME = person(1, null).id;
const stores: RoomStoreApi[] = [];

// The desk has hundreds of nodes; whether each is hidden from readers is what the browser tests check, not these.
configure({ defaultHidden: true });

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  vi.unstubAllGlobals();
});

/** The desk of one person over a real room of the test project. */
async function openDesk(
  seat: Role | null = 'host',
  before: (linked: LinkedRoom) => Promise<unknown> = async () => null,
) {
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 503 }));
  const linked = await makeLinkedRoom();
  await before(linked);
  const { transport } = linked.link(ME);
  const store = createRoomStore({ transport, roomId: ROOM_ID, view: 'team' });
  stores.push(store);
  transport.connect();
  await waitFor(() => expect(store.getState().brief).not.toBeNull());
  if (seat !== null) await store.getState().send({ type: 'takeSeat', role: seat, isTakeover: false });
  renderPrepare(<Preparation />, store, ROOM_ID);
  await screen.findByRole('main');
  const queue = () => linked.room.state().public.queue.map(({ productId }) => productId);
  const lengths = () => teamIn(linked.room.state()).runOfShow.map(({ share }) => Math.round(share * 180));
  return { linked, transport, store, user: userEvent.setup(), queue, lengths };
}

/** Writes into a field and presses Enter. */
function enter(input: HTMLElement, text: string): void {
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'Enter' });
}

const rowOf = (name: RegExp) => screen.getByRole('row', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const give = (linked: LinkedRoom, command: RoomCommand) => linked.give(command);

test('products stand in queue order with their price, and move by keys and by the menu', async () => {
  const { user, queue } = await openDesk();
  expect(
    screen
      .getAllByRole('row')
      .map((row) => row.dataset.product)
      .filter(Boolean),
  ).toEqual(['pillow', 'throw', 'duvet']);
  const [grip] = screen.getAllByRole('button', { name: /place 1 of 3/ });
  grip?.focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(queue()).toEqual(['throw', 'pillow', 'duvet']));
  expect(await screen.findByText(/ is now number 2\.$/)).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: /^Move or remove/ })[2] ?? document.body);
  await user.click(await screen.findByRole('menuitem', { name: 'To the first place' }));
  await waitFor(() => expect(queue()).toEqual(['duvet', 'throw', 'pillow']));
});

test('a row that is dropped on another takes its place', async () => {
  const { queue } = await openDesk();
  const dataTransfer = { setData: () => undefined, getData: () => 'duvet' };
  fireEvent.dragStart(screen.getByRole('button', { name: /place 3 of 3/ }), { dataTransfer });
  const target = screen.getAllByRole('row').find((row) => row.dataset.product === 'pillow') ?? document.body;
  fireEvent.dragOver(target, { dataTransfer });
  fireEvent.drop(target, { dataTransfer });
  await waitFor(() => expect(queue()).toEqual(['duvet', 'pillow', 'throw']));
});

test('[CMD-23] [CMD-24] a product is left out and chosen again', async () => {
  const { user, queue } = await openDesk();
  await user.click(screen.getAllByRole('button', { name: /^Move or remove/ })[0] ?? document.body);
  await user.click(await screen.findByRole('menuitem', { name: 'Leave it out of the show' }));
  await waitFor(() => expect(queue()).toEqual(['throw', 'duvet']));
  await user.click(screen.getByRole('button', { name: 'Add a product' }));
  await user.click(await screen.findByRole('menuitem', { name: /¥129/ }));
  await waitFor(() => expect(queue()).toEqual(['throw', 'duvet', 'pillow']));
});

test('[CMD-33] what cannot be charged stays in the field with its reason, beside the field', async () => {
  const { user, linked } = await openDesk();
  const [price] = screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Price of/ });
  if (price === undefined) throw new Error('a price field');
  enter(price, '90');
  expect(await screen.findByText(/Below the floor of ¥99/)).toBeTruthy();
  fireEvent.change(price, { target: { value: '' } });
  expect(screen.getByText('Enter a price.')).toBeTruthy();
  enter(price, '１１９');
  await waitFor(() => expect(linked.room.state().public.queue[0]?.priceCents).toBe(11_900));
  await user.type(price, 'a');
  expect(screen.getByText('Digits and a decimal point only')).toBeTruthy();
  enter(price, '9999');
  expect(await screen.findByText(/more than ten times the list price/)).toBeTruthy();
  expect(price.value).toBe('9999');
  await user.type(price, '{Escape}');
  expect(price.value).toBe('119');
});

test('[CMD-25] a border that moves is the plan of the room at once', async () => {
  const { lengths } = await openDesk();
  expect(lengths()).toEqual([18, 144, 18]);
  fireEvent.keyDown(screen.getByRole('slider', { name: 'End of Opening' }), { key: 'ArrowRight' });
  await waitFor(() => expect(lengths()).toEqual([25, 137, 18]));
  expect(screen.getByText('Together 03:00 of 03:00')).toBeTruthy();
});

test('[CMD-25] a typed length waits until the segments fill the show, and can be made to', async () => {
  const { user, lengths } = await openDesk();
  await user.click(screen.getByRole('radio', { name: 'Table' }));
  enter(field('Length of Opening'), '0:40');
  expect(await screen.findByText(/^Together.*00:22 too long/)).toBeTruthy();
  expect(screen.getByText('Not saved until it fits')).toBeTruthy();
  expect(lengths()).toEqual([18, 144, 18]);
  await user.click(
    within(screen.getByRole('region', { name: 'Preflight' })).getByRole('button', { name: 'Make it fit' }),
  );
  await waitFor(() => expect(lengths()).toEqual([40, 122, 18]));
  expect(screen.queryByText('Not saved until it fits')).toBeNull();
});

test('[CMD-25] segments are added, named, given products and removed by keyboard', async () => {
  const { user, linked } = await openDesk();
  const plan = () => teamIn(linked.room.state()).runOfShow;
  await user.click(screen.getByRole('button', { name: 'Add a segment' }));
  await waitFor(() => expect(plan()).toHaveLength(4));
  await user.click(screen.getByRole('radio', { name: 'Table' }));
  enter(field('Name of segment 2'), ' ');
  expect(await screen.findByText('A segment needs a name.')).toBeTruthy();
  enter(field('Name of segment 2'), '抽奖');
  await waitFor(() => expect(plan()[1]?.name).toEqual({ zh: '抽奖', en: '抽奖' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Add a product to 抽奖' }), 'duvet');
  await waitFor(() => expect(plan()[1]?.productIds).toEqual(['duvet']));
  await user.click(screen.getByRole('button', { name: /out of 抽奖$/ }));
  await waitFor(() => expect(plan()[1]?.productIds).toEqual([]));
  await user.click(screen.getByRole('button', { name: 'Move 抽奖 earlier' }));
  await waitFor(() => expect(plan()[0]?.name.en).toBe('抽奖'));
  await user.click(screen.getByRole('button', { name: 'Remove 抽奖' }));
  await waitFor(() => expect(plan().map(({ id }) => id)).toEqual(['opening', 'goods', 'closing']));
});

test('a length that is none is kept with what is expected', async () => {
  await openDesk();
  enter(field('Length'), 'soon');
  expect(await screen.findByText('Minutes and seconds, as 3:30.')).toBeTruthy();
  expect(field('Length').value).toBe('soon');
});

test('nothing is lost while the link is away, and all of it is saved with the next', async () => {
  const { transport, linked, lengths } = await openDesk();
  transport.drop();
  expect(await screen.findByText(/^No connection right now/)).toBeTruthy();
  fireEvent.keyDown(screen.getByRole('slider', { name: 'End of Opening' }), { key: 'ArrowRight' });
  const [price] = screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Price of/ });
  if (price === undefined) throw new Error('a price field');
  enter(price, '119');
  expect(screen.getByText('Is saved with the connection.')).toBeTruthy();
  expect([price.value, lengths()]).toEqual(['119', [18, 144, 18]]);
  transport.connect();
  await waitFor(() => expect(lengths()).toEqual([25, 137, 18]));
  await waitFor(() => expect(linked.room.state().public.queue[0]?.priceCents).toBe(11_900));
  expect(screen.queryByText(/^No connection right now/)).toBeNull();
});

test('what team-mates change is seen at once; over an unsaved plan one chooses', async () => {
  const { user, linked, lengths } = await openDesk();
  await give(linked, { type: 'changePrice', productId: 'pillow', priceCents: 10_900 });
  await waitFor(() =>
    expect(screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Price of/ })[0]?.value).toBe('109'),
  );
  enter(field('Length'), '1:00');
  const segments = [{ id: 'all', name: '全场', share: 1, productIds: ['pillow'] }];
  await give(linked, { type: 'planRunOfShow', segments });
  expect(await screen.findByText(/A team-mate changed the run-of-show/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take theirs' }));
  expect(screen.getByText('1 segment')).toBeTruthy();
  expect(lengths()).toEqual([180]);
});

test('who holds no seat looks on, and changes things after sitting down', async () => {
  const { user, queue } = await openDesk(null);
  expect(screen.getByText(/^You are looking on/)).toBeTruthy();
  expect(screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Price of/ })[0]?.disabled).toBe(true);
  expect(screen.queryByRole('slider')).toBeNull();
  await user.click(screen.getAllByRole('button', { name: 'Sit here' })[2] ?? document.body);
  await waitFor(() => expect(screen.queryByText(/^You are looking on/)).toBeNull());
  await user.click(screen.getAllByRole('button', { name: /^Move or remove/ })[0] ?? document.body);
  await user.click(await screen.findByRole('menuitem', { name: 'Move down' }));
  await waitFor(() => expect(queue()[0]).toBe('throw'));
});

test('a repair of the preflight does what it says', async () => {
  const { user, linked } = await openDesk('host', async (room) => {
    await give(room, {
      type: 'planRunOfShow',
      segments: [{ id: 'all', name: 'All', share: 1, productIds: ['pillow'] }],
    });
  });
  const list = screen.getByRole('region', { name: 'Preflight' });
  expect(within(list).getByText('2 products are not in the plan')).toBeTruthy();
  await user.click(within(list).getByRole('button', { name: 'Plan them' }));
  await waitFor(() =>
    expect(teamIn(linked.room.state()).runOfShow[0]?.productIds).toEqual(['pillow', 'throw', 'duvet']),
  );
  expect(await within(list).findByText('Every product has its place in the plan')).toBeTruthy();
  await user.click(within(list).getByRole('button', { name: 'Seats' }));
  expect(document.activeElement?.closest('[data-part="team"]')).toBeTruthy();
});

test('the fact sheet of a product has every topic with its answer', async () => {
  const { user } = await openDesk();
  await user.click(screen.getAllByRole('button', { name: /^Fact sheet of/ })[0] ?? document.body);
  const drawer = await screen.findByRole('dialog');
  expect(within(drawer).getByText('60 by 40 cm')).toBeTruthy();
  expect(within(drawer).getByText('Material')).toBeTruthy();
  expect(within(drawer).getByText(/^No certificate/)).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('on air the page leads to the studio, after the show to the debrief', async () => {
  const { linked } = await openDesk();
  await give(linked, { type: 'startShow' });
  const studio = await screen.findByRole('link', { name: 'Go to the studio' });
  expect(studio.getAttribute('href')).toBe(`/studio/${ROOM_ID}`);
  await give(linked, { type: 'endShow', reason: 'team' });
  const debrief = await screen.findByRole('link', { name: 'Open the debrief' });
  expect(debrief.getAttribute('href')).toBe(`/debrief/${ROOM_ID}`);
});

test.each(['wire/unknown_room', 'room/foreign'] as const)('a room that lets nobody in says why: %s', async (code) => {
  const transport = (await import('../../connection/memory-transport.ts')).createMemoryTransport({
    onJoin: () => ({ ok: false, code, params: {} }),
    onCommand: () => ({ ok: true, seq: 1 }),
  });
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 503 }));
  const store = createRoomStore({ transport, roomId: ROOM_ID, view: 'team' });
  stores.push(store);
  renderPrepare(<Preparation />, store, ROOM_ID);
  expect(screen.getByText('Entering the room…')).toBeTruthy();
  transport.connect();
  expect(await screen.findByText(`Code: ${code}`)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Back to home' })).toBeTruthy();
});

test('the desk speaks Chinese', async () => {
  chooseLanguage('zh');
  await openDesk();
  expect(screen.getByRole('heading', { level: 1, name: '测试季 · 彩排方案' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '进大厅' }).getAttribute('href')).toBe(`/studio/${ROOM_ID}`);
  expect(rowOf(/^1.*乳胶枕/)).toBeTruthy();
});

import { expect, test, vi } from 'vitest';
import { createFakeAudience } from '../../tests/support/fake-audience.ts';
import { person } from '../../tests/support/given.ts';
import { makeRoom, type TestRoom } from '../../tests/support/make-room.ts';
import { makeRoomContext } from '../../tests/support/make-room-context.ts';
import type { JournalEntry } from '../model/recording.ts';
import { createMemoryJournal } from './memory-journal.ts';
import { recoverRoom } from './rehearsal-room.ts';

vi.setConfig({ testTimeout: 30_000 });

const context = makeRoomContext();
const { roomId, project, crowdSeed } = context.header;
const productIds = project.products.map(({ id }) => id);

async function playedRoom(): Promise<TestRoom> {
  const made = await makeRoom(context);
  await made.give({ type: 'startShow' });
  await made.give({ type: 'pinProduct', productId: 'pillow' });
  for (let tick = 0; tick < 245; tick += 1) await made.room.tick();
  return made;
}

/** Recovers from a journal in which the entries of a played room were changed. */
async function recoverChanged(change: (entries: readonly JournalEntry[]) => readonly JournalEntry[], seed = crowdSeed) {
  const made = await playedRoom();
  const entries = change(await made.journal.read(roomId, 0));
  const memory = createMemoryJournal();
  await memory.open(context.header);
  const journal = { ...memory, read: async () => entries };
  return recoverRoom({ context, journal, audience: createFakeAudience(seed, productIds) });
}

test('[REP-1] the recovered room stands where the live one stood', async () => {
  const made = await playedRoom();
  const recovered = await made.recover();
  expect(recovered.state()).toEqual(made.room.state());
  expect(recovered.lastSeq()).toBe(made.room.lastSeq());
});

test('[REP-2] after recovery the show goes on as it would have', async () => {
  const [stayed, restarted] = [await playedRoom(), await playedRoom()];
  const recovered = await restarted.recover();
  for (let tick = 0; tick < 240; tick += 1) {
    await stayed.room.tick();
    await recovered.tick();
  }
  expect(await restarted.journal.read(roomId, 0)).toEqual(await stayed.journal.read(roomId, 0));
});

test('[CMD-5] after recovery a retry is still answered and not executed', async () => {
  const made = await makeRoom(context);
  const command = { type: 'takeSeat', role: 'host', isTakeover: false } as const;
  const request = { commandId: 'retry-000001', command, actor: person(1, null), epoch: null };
  const ack = await made.room.submit(request);
  const recovered = await made.recover();
  expect(await recovered.submit(request)).toEqual(ack);
  expect(recovered.lastSeq()).toBe(2);
});

test('[REP-3] an audience of another seed is told from the digest', async () => {
  await expect(recoverChanged((entries) => entries, crowdSeed + 1)).rejects.toMatchObject({
    name: 'RecoveryFault',
    reason: 'digest',
    seq: 243,
  });
});

test('[REP-3] a changed command is told from the digest', async () => {
  const pinsAnother = (entry: JournalEntry): JournalEntry =>
    entry.seq === 3 ? { ...entry, events: [{ type: 'productPinned', productId: 'throw' }] } : entry;
  await expect(recoverChanged((entries) => entries.map(pinsAnother))).rejects.toMatchObject({ reason: 'digest' });
});

test('[REP-3] a gap and a foreign entry are found where they are', async () => {
  await expect(recoverChanged((entries) => entries.filter(({ seq }) => seq !== 7))).rejects.toMatchObject({
    reason: 'gap',
    seq: 8,
  });
  const foreign = (entry: JournalEntry) => (entry.seq === 5 ? { ...entry, roomId: 'b'.repeat(26) } : entry);
  await expect(recoverChanged((entries) => entries.map(foreign))).rejects.toMatchObject({ reason: 'foreign', seq: 5 });
});

test('[ROOM-1] a room that was stored but not opened is opened by recovery', async () => {
  const journal = createMemoryJournal();
  const audience = createFakeAudience(crowdSeed, productIds);
  await expect(recoverRoom({ context, journal, audience })).rejects.toMatchObject({ reason: 'never-opened' });
  await journal.open(context.header);
  const room = await recoverRoom({ context, journal, audience });
  expect(room.lastSeq()).toBe(1);
  expect(room.state().public.queue).toHaveLength(3);
});

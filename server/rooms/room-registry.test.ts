import { expect, test } from 'vitest';
import type { Journal } from '#shared/authority/journal.ts';
import { createMemoryJournal } from '#shared/authority/memory-journal.ts';
import { must } from '#shared/lib/assert.ts';
import { shippedContent } from '../content/shipped-content.ts';
import { createLogger } from '../logger.ts';
import type { Storage } from '../storage/storage.ts';
import { makeRoomId } from './make-room-id.ts';
import { openRehearsal } from './open-rehearsal.ts';
import { SOLE_OWNERSHIP } from './room-ownership.ts';
import { createRoomRegistry, type RegistryParts } from './room-registry.ts';
import type { Ticking } from './ticker.ts';
import { watchIdOf } from './watch-id.ts';

const content = shippedContent();
const PERSON = 'p-00112233aabbccdd';
const SECRET = Buffer.alloc(32, 7);

/** The part of the storage that rooms use, on a memory journal. */
function makeStorage(
  journal: Journal,
  openRoomIds: () => readonly string[],
  update: Storage['rehearsals']['update'] = async () => undefined,
): RegistryParts['storage'] {
  const notes: Pick<Storage, 'rehearsals' | 'clockPoints'> = {
    rehearsals: {
      update,
      assign: async () => undefined,
      addMember: async () => undefined,
      memberships: async () => [],
      listFor: async () => [],
      listForClass: async () => [],
      findByCode: async () => null,
      listOpenOfClass: async () => [],
      listOpen: async () => openRoomIds().map((roomId) => ({ roomId, engineVersion: '', phase: 'live' })),
    },
    clockPoints: { add: async () => undefined, list: async () => [] },
  };
  return { journal, ...notes };
}

/** A registry on a clock that the test moves. */
function givenRegistry(storage: RegistryParts['storage']) {
  const all = new Set<Ticking>();
  let nowMs = 0;
  const ended: string[] = [];
  const givenUp: string[] = [];
  const rooms = createRoomRegistry({
    storage,
    content,
    ticker: {
      add: (ticking) => void all.add(ticking),
      remove: (ticking) => void all.delete(ticking),
      now: () => nowMs,
      stop: () => all.clear(),
    },
    config: { clockRate: 1, returnGraceMs: 60_000 },
    logger: createLogger('silent'),
    ownership: SOLE_OWNERSHIP,
    watchIdOf: (roomId) => watchIdOf(SECRET, roomId),
    listener: {
      onCommit: () => undefined,
      onDropped: () => undefined,
      onEnded: (roomId) => void ended.push(roomId),
      onGivenUp: (roomId) => void givenUp.push(roomId),
    },
  });
  const pass = (ms: number) => {
    nowMs += ms;
    for (const ticking of [...all]) ticking.beat(nowMs);
  };
  return { rooms, ended, givenUp, pass };
}

async function givenSoloShow(update?: Storage['rehearsals']['update']) {
  const journal = createMemoryJournal();
  const storage = makeStorage(journal, () => [], update);
  const registry = givenRegistry(storage);
  const live = await openRehearsal(registry.rooms, storage, {
    roomId: makeRoomId(),
    crowdSeed: null,
    rubricId: null,
    project: must(content.projects[0], 'a project'),
    scenario: must(content.scenarios[0], 'a scenario'),
    projectId: 'sleep-season',
    teamId: null,
    joinCode: null,
    scenarioId: 'new-account',
    contentHash: content.contentHash,
    lang: 'en',
    minutes: 10,
    mode: 'solo',
    role: 'operator',
    openedBy: PERSON,
  });
  return { ...registry, journal, live, roomId: live.header.roomId };
}

test('a room whose journal cannot be read yet is recovered when it can', async () => {
  const { journal, roomId } = await givenSoloShow();
  let isAway = true;
  const flaky: Journal = {
    ...journal,
    read: async (id, afterSeq) => {
      if (isAway) throw new Error('connect ECONNREFUSED');
      return journal.read(id, afterSeq);
    },
  };
  const { rooms, pass } = givenRegistry(makeStorage(flaky, () => [roomId]));
  await rooms.recoverAll();
  expect(rooms.find(roomId)).toBeNull();
  isAway = false;
  pass(1_000);
  expect(rooms.find(roomId)).toBeNull();
  pass(1_000);
  await expect.poll(() => rooms.find(roomId)?.room.state().public.phase).toBe('live');
});

test('a show ends once: ending it again scores nothing again', async () => {
  const { live, ended, roomId } = await givenSoloShow();
  const endShow = (commandId: string) =>
    live.room.submit({
      commandId,
      command: { type: 'endShow', reason: 'team' },
      actor: { kind: 'participant', id: PERSON, role: 'operator' },
      epoch: must(live.room.state().team, 'a team').seats.operator.epoch,
    });
  expect(await endShow('ends-it-first')).toMatchObject({ ok: true });
  expect(await endShow('ends-it-again')).toMatchObject({ ok: true });
  expect(ended).toEqual([roomId]);
});

test('whoever is told that a show has ended finds it so in the list; a list that is away holds nobody up', async () => {
  const endOf = async (update: Storage['rehearsals']['update']) => {
    const { live } = await givenSoloShow(update);
    const epoch = must(live.room.state().team, 'a team').seats.operator.epoch;
    const actor = { kind: 'participant', id: PERSON, role: 'operator' } as const;
    return live.room.submit({ commandId: 'ends-it-now', command: { type: 'endShow', reason: 'team' }, actor, epoch });
  };
  const listed: string[] = [];
  const slow = async (_roomId: string, { phase }: { readonly phase: string }) => {
    await new Promise(setImmediate);
    listed.push(phase);
  };
  expect(await endOf(slow)).toMatchObject({ ok: true });
  expect(listed).toContain('ended');
  expect(await endOf(() => Promise.reject(new Error('away')))).toMatchObject({ ok: true });
});

test('[VIS-5] a room is watched by its watch id alone, from its opening until it leaves the memory', async () => {
  const { rooms, live, roomId, pass } = await givenSoloShow();
  expect(rooms.findWatched(live.watchId)).toBe(live);
  expect(rooms.findWatched(roomId)).toBeNull();
  expect(rooms.find(live.watchId)).toBeNull();
  const epoch = must(live.room.state().team, 'a team').seats.operator.epoch;
  const actor = { kind: 'participant', id: PERSON, role: 'operator' } as const;
  await live.room.submit({ commandId: 'ends-it-now', command: { type: 'endShow', reason: 'team' }, actor, epoch });
  pass(59_999);
  expect(rooms.findWatched(live.watchId)).toBe(live);
  pass(1);
  expect(rooms.findWatched(live.watchId)).toBeNull();
});

test('[VIS-5] a viewer whose room is on its way back is not told that it is unknown', async () => {
  const { journal, live, roomId } = await givenSoloShow();
  let isAway = true;
  const flaky: Journal = {
    ...journal,
    header: async (id) => {
      if (isAway) throw new Error('connect ECONNREFUSED');
      return journal.header(id);
    },
  };
  const { rooms, pass } = givenRegistry(makeStorage(flaky, () => [roomId]));
  await rooms.recoverAll();
  expect(rooms.findWatched(live.watchId)).toBe('away');
  isAway = false;
  pass(2_000);
  await expect.poll(() => rooms.find(roomId)).not.toBeNull();
  expect(rooms.findWatched(live.watchId)).toBe(rooms.find(roomId));
});

test('a room whose journal is damaged is given up', async () => {
  const { journal, live, roomId } = await givenSoloShow();
  const damaged: Journal = {
    ...journal,
    read: async (id, afterSeq) => (await journal.read(id, afterSeq)).filter((entry) => entry.seq !== 2),
  };
  const { rooms, givenUp } = givenRegistry(makeStorage(damaged, () => [roomId]));
  await rooms.recoverAll();
  expect(givenUp).toEqual([roomId]);
  expect(rooms.findWatched(live.watchId)).toBeNull();
});

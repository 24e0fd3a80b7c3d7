import { expect, test } from 'vitest';
import { makeRoom } from '../../tests/support/make-room.ts';
import { readArchivedRoom } from './archived-room.ts';
import { endForUpgrade } from './end-for-upgrade.ts';

test('[REP-2] an upgrade ends an open show at its last committed tick, once', async () => {
  const { room, journal, give } = await makeRoom();
  await give({ type: 'startShow' });
  for (let i = 0; i < 3; i += 1) await room.tick();
  const { header } = room.context;
  const before = room.lastSeq();

  expect(await endForUpgrade(journal, header)).toBe(750);
  expect(await endForUpgrade(journal, header)).toBe(750);
  const archived = await readArchivedRoom(journal, header.roomId);
  expect(archived?.lastSeq).toBe(before + 1);
  expect(archived?.state.public).toMatchObject({ phase: 'ended', endReason: 'upgrade', showMs: 750 });
});

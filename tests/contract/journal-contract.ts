import { expect, test } from 'vitest';
import type { Journal, JournalFault } from '#shared/authority/journal.ts';
import { makeEntries, makeEntry, makeHeader, makeUtterance } from './journal-entries.ts';

/**
 * What every journal must do. `createJournal` gives the journal under test; rooms of different tests have different
 * names, so that one journal may serve them all.
 */
export function registerJournalContract(name: string, createJournal: () => Journal): void {
  const fault = (kind: JournalFault['kind']) => expect.objectContaining({ name: 'JournalFault', kind });
  const title = (rule: string) => `${name}: ${rule}`;

  async function openRoom(journal: Journal, roomName: string): Promise<string> {
    const header = makeHeader(roomName);
    await journal.open(header);
    return header.roomId;
  }

  test(title('a header comes back as it was stored'), async () => {
    const journal = createJournal();
    const header = makeHeader('header');
    await journal.open(header);
    expect(await journal.header(header.roomId)).toEqual(header);
  });

  test(title('an unknown room has no header and no entries'), async () => {
    const journal = createJournal();
    expect(await journal.header('unknown')).toBeNull();
    expect(await journal.read('unknown', 0)).toEqual([]);
  });

  test(title('a room is opened once'), async () => {
    const journal = createJournal();
    await openRoom(journal, 'twice');
    await expect(journal.open(makeHeader('twice'))).rejects.toEqual(fault('conflict'));
  });

  test(title('entries come back in order and equal, the tail after a seq'), async () => {
    const journal = createJournal();
    const roomId = await openRoom(journal, 'order');
    await journal.append(roomId, makeEntries(roomId, 1, 3));
    await journal.append(roomId, makeEntries(roomId, 4, 5));
    expect(await journal.read(roomId, 0)).toEqual(makeEntries(roomId, 1, 5));
    expect(await journal.read(roomId, 3)).toEqual(makeEntries(roomId, 4, 5));
    expect(await journal.read(roomId, 5)).toEqual([]);
  });

  test(title('an append of nothing changes nothing'), async () => {
    const journal = createJournal();
    const roomId = await openRoom(journal, 'nothing');
    await journal.append(roomId, []);
    expect(await journal.read(roomId, 0)).toEqual([]);
  });

  test(title('a seq that is stored is a conflict, and nothing of the append stays'), async () => {
    const journal = createJournal();
    const roomId = await openRoom(journal, 'seq');
    await journal.append(roomId, makeEntries(roomId, 1, 2));
    const late = [makeEntry(roomId, 2, { commandId: 'other-000002' }), makeEntry(roomId, 3)];
    await expect(journal.append(roomId, late)).rejects.toEqual(fault('conflict'));
    expect(await journal.read(roomId, 0)).toEqual(makeEntries(roomId, 1, 2));
  });

  test(title('a commandId that is stored is a conflict, and nothing of the append stays'), async () => {
    const journal = createJournal();
    const roomId = await openRoom(journal, 'command');
    await journal.append(roomId, makeEntries(roomId, 1, 2));
    const again = [makeEntry(roomId, 3), makeEntry(roomId, 4, { commandId: 'tick-000001' })];
    await expect(journal.append(roomId, again)).rejects.toEqual(fault('conflict'));
    expect(await journal.read(roomId, 0)).toHaveLength(2);
  });

  test(title('a seq that does not follow the stored ones is a conflict'), async () => {
    const journal = createJournal();
    const roomId = await openRoom(journal, 'gap');
    await expect(journal.append(roomId, [makeEntry(roomId, 2)])).rejects.toEqual(fault('conflict'));
    await journal.append(roomId, [makeEntry(roomId, 1)]);
    await expect(journal.append(roomId, [makeEntry(roomId, 3)])).rejects.toEqual(fault('conflict'));
    expect(await journal.read(roomId, 0)).toHaveLength(1);
  });

  test(title('a room that was never opened takes no entry'), async () => {
    const journal = createJournal();
    const roomId = makeHeader('neveropened').roomId;
    await expect(journal.append(roomId, [makeEntry(roomId, 1)])).rejects.toEqual(fault('conflict'));
  });

  test(title('an entry of another room is refused'), async () => {
    const journal = createJournal();
    const roomId = await openRoom(journal, 'stranger');
    await expect(journal.append(roomId, [makeEntry(makeHeader('x').roomId, 1)])).rejects.toEqual(fault('refused'));
  });

  test(title('NUL, lone surrogates and emoji come back as they were said'), async () => {
    const journal = createJournal();
    const roomId = await openRoom(journal, 'hostile');
    const texts = ['a\u0000b', 'half \ud83d of it', '家人们 🎉', '\\ " {} , null', '\u2028\u2029'];
    const entries = texts.map((text, index) => makeUtterance(roomId, index + 1, text));
    await journal.append(roomId, entries);
    expect(await journal.read(roomId, 0)).toEqual(entries);
  });

  test(title('ten rooms at once: what one spoils does not touch the nine others'), async () => {
    const journal = createJournal();
    const rooms = await Promise.all(
      Array.from({ length: 10 }, (_, index) => openRoom(journal, `ten${'bcdefghijk'[index]}`)),
    );
    await Promise.all(rooms.map((roomId) => journal.append(roomId, [makeEntry(roomId, 1)])));
    const second = rooms.map((roomId, index) => {
      if (index === 2) return makeUtterance(roomId, 2, '\u0000');
      if (index === 5) return makeUtterance(roomId, 2, '\udfff');
      return makeEntry(roomId, 2, index === 7 ? { commandId: 'tick-000001' } : {});
    });
    const results = await Promise.allSettled(rooms.map((roomId, index) => journal.append(roomId, [second[index]])));
    expect(results.map((result) => result.status === 'fulfilled')).toEqual(rooms.map((_, index) => index !== 7));
    const stored = await Promise.all(rooms.map((roomId) => journal.read(roomId, 1)));
    expect(stored).toEqual(second.map((entry, index) => (index === 7 ? [] : [entry])));
  });

  test(title('appends of one room that do not wait for each other keep their order'), async () => {
    const journal = createJournal();
    const roomId = await openRoom(journal, 'hurry');
    await Promise.all(makeEntries(roomId, 1, 20).map((entry) => journal.append(roomId, [entry])));
    expect(await journal.read(roomId, 0)).toEqual(makeEntries(roomId, 1, 20));
  });

  test(title('a later change of a stored value does not reach into the journal'), async () => {
    const journal = createJournal();
    const roomId = await openRoom(journal, 'aliasing');
    const entry = { ...makeEntry(roomId, 1), events: [] };
    await journal.append(roomId, [entry]);
    Object.assign(entry, { showMs: 999_999 });
    expect(await journal.read(roomId, 0)).toEqual([makeEntry(roomId, 1)]);
  });
}

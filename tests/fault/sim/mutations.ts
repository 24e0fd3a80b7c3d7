import type { Mutation } from './mutant.ts';

/** Every mutation must be found within this many seeds. */
export const MOST_SEEDS = 500;

/** Bugs that somebody could write, and the promise that the simulation must find broken. */
export const MUTATIONS: readonly (Mutation & { readonly breaks: RegExp; readonly what: string })[] = [
  {
    name: 'ack-before-commit',
    what: 'senders are answered before the commit',
    file: 'shared/authority/rehearsal-room.ts',
    find: '    const outcome = await appendEntries(',
    replace:
      "    for (const [i, sender] of inFlight.entries()) sender.answer(must(batch.acks[i], 'answer'));\n" +
      '    const outcome = await appendEntries(',
    breaks: /^1 /,
  },
  {
    name: 'skipped-dedupe',
    what: 'a command that is stored is decided again',
    file: 'shared/authority/room-batch.ts',
    find: 'if (before !== undefined) return { ack: answerAgain(before, request.actor), step: null };',
    replace: '',
    breaks: /^3 /,
  },
  {
    name: 'forgotten-commands',
    what: 'recovery forgets which commands are stored',
    file: 'shared/authority/recovery.ts',
    find: '    remember(memory, entry);\n',
    replace: '',
    breaks: /^3 /,
  },
  {
    name: 'ignored-lease',
    what: 'any lease of a seat will do',
    file: 'shared/authority/authorise.ts',
    find: 'if (seat.epoch === epoch && isHolder(seat.holder, actor)) return null;',
    replace: 'if (seat.epoch !== null) return null;',
    breaks: /^7 /,
  },
  {
    name: 'broadcast-before-append',
    what: 'everybody is told before the append',
    file: 'shared/authority/rehearsal-room.ts',
    find: '    const outcome = await appendEntries(',
    replace:
      '    const { entries: early, position: soon } = batch;\n' +
      '    if (early.length > 0) for (const listener of listeners) {\n' +
      '      listener({ fromSeq: position.seq + 1, toSeq: soon.seq, entries: early, state: soon.state });\n' +
      '    }\n' +
      '    const outcome = await appendEntries(',
    breaks: /^[14] /,
  },
  {
    name: 'failure-answered-as-saved',
    what: 'what the store did not take is answered as saved',
    file: 'shared/authority/rehearsal-room.ts',
    find: '    refuseAll(WireErrorCode.StorageUnavailable);',
    replace:
      "    for (const [i, sender] of inFlight.splice(0).entries()) sender.answer(must(batch.acks[i], 'answer'));\n" +
      '    refuseAll(WireErrorCode.StorageUnavailable);',
    breaks: /^1 /,
  },
  {
    name: 'foreign-entries-taken-for-own',
    what: 'a conflict with another owner is taken for a stored retry',
    file: 'shared/authority/append-entries.ts',
    find: "return mayBeOurs && (await isStored(journal, entries, first)) ? 'stored' : 'conflict';",
    replace: "return 'stored';",
    breaks: /^[1245] /,
  },
  {
    name: 'lost-tail',
    what: 'a takeover reads all but the last entry',
    file: 'shared/authority/rehearsal-room.ts',
    find: 'const entries = await journal.read(roomId, 0);',
    replace: 'const entries = (await journal.read(roomId, 0)).slice(0, -1);',
    breaks: /^[5-9] /,
  },
  {
    name: 'tick-stepped-twice',
    what: 'a batch with a tick is dropped when the store is away, and its audience steps again',
    file: 'shared/authority/rehearsal-room.ts',
    find: 'kept = batch.hasTick ? batch : null;',
    replace: 'kept = null;',
    breaks: /^8 /,
  },
  {
    name: 'tentative-state-kept',
    what: 'the state of a batch that was not stored becomes the room’s',
    file: 'shared/authority/rehearsal-room.ts',
    find: '    kept = batch.hasTick ? batch : null;',
    replace: '    kept = batch.hasTick ? batch : null;\n    position = batch.position;',
    breaks: /^[1-9] /,
  },
  {
    name: 'stock-not-taken-off',
    what: 'sold pieces stay in the stock',
    file: 'shared/events/audience-ticked.ts',
    find: 'stock: item.stock - units',
    replace: 'stock: item.stock',
    breaks: /^[56] /,
  },
];

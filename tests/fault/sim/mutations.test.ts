import { expect, test } from 'vitest';
import { Violation } from './invariants.ts';
import { loadMutant, type Mutation } from './mutant.ts';
import { type Subject, simulateRoom } from './simulate-room.ts';

const MOST_SEEDS = 500;

const MUTATIONS: readonly (Mutation & { readonly breaks: RegExp })[] = [
  {
    name: 'ack-before-commit',
    file: 'shared/authority/rehearsal-room.ts',
    find: '    const outcome = await appendEntries(',
    replace:
      "    for (const [i, sender] of inFlight.entries()) sender.answer(must(batch.acks[i], 'answer'));\n" +
      '    const outcome = await appendEntries(',
    breaks: /^1 /,
  },
  {
    name: 'skipped-dedupe',
    file: 'shared/authority/room-batch.ts',
    find: 'if (before !== undefined) return answerAgain(before, request.actor);',
    replace: '',
    breaks: /^3 /,
  },
  {
    name: 'ignored-lease',
    file: 'shared/authority/authorise.ts',
    find: 'if (seat.epoch === epoch && isHolder(seat.holder, actor)) return null;',
    replace: 'if (seat.epoch !== null) return null;',
    breaks: /^7 /,
  },
];

test.each(MUTATIONS)('[ROOM-8] the bug $name is found within 500 seeds', async ({ breaks, ...mutation }) => {
  const found = await firstViolation(await loadMutant(mutation));
  console.log(`${mutation.name}: seed ${found?.seed} breaks "${found?.violation.message}"`);
  expect(found?.violation.invariant).toMatch(breaks);
});

async function firstViolation(subject: Subject): Promise<{ seed: number; violation: Violation } | null> {
  for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
    try {
      await simulateRoom(seed, subject);
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      return { seed, violation: error };
    }
  }
  return null;
}

import fc from 'fast-check';
import type { RehearsalRoom } from '#shared/authority/rehearsal-room.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import { ROLES } from '#shared/model/seat.ts';
import { person } from '../support/given.ts';
import { type Draw, likelyCommand, likelyPreparation, likelySender } from '../support/likely-command.ts';
import { type MakeAudience, makeRoom } from '../support/make-room.ts';
import { makeRoomContext } from '../support/make-room-context.ts';

/** Seeds that no other number of a room looks like. */
export const SECRETS = { crowdSeed: 987_654_321, teamSeed: 876_543_219 };

/** One step of a program: some ticks, then a command that its draws choose. */
export interface Step {
  readonly ticks: number;
  readonly draws: readonly number[];
}

/** Programs of a few to many steps. */
export const programs: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    ticks: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(60) }),
    draws: fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }),
  }),
  { minLength: 40, maxLength: 100 },
);

/** What became of a program. */
export interface Played {
  readonly room: RehearsalRoom;
  readonly entries: readonly JournalEntry[];
  recover(): Promise<RehearsalRoom>;
}

/** How many steps of a program prepare the show. */
const PREPARING_STEPS = 8;

/** Plays a program in a room with four people in their seats: its first steps in the lobby, the others on air. */
export async function playProgram(
  steps: readonly Step[],
  plannedMs = 30_000,
  makeAudience?: MakeAudience,
): Promise<Played> {
  const context = makeRoomContext({ plannedMs, ...SECRETS });
  const { room, journal, give, recover } = await makeRoom(context, 0, makeAudience);
  for (const [index, role] of ROLES.slice(0, 4).entries()) {
    const command = { type: 'takeSeat', role, isTakeover: false } as const;
    await room.submit({ commandId: `seat-${role}`, command, actor: person(index, null), epoch: null });
  }
  for (const [index, { ticks, draws }] of steps.entries()) {
    const isPreparing = index < PREPARING_STEPS;
    if (index === PREPARING_STEPS) await give({ type: 'startShow' });
    for (let tick = 0; tick < ticks && !isPreparing; tick += 1) await room.tick();
    const draw = drawFrom(draws);
    const command = isPreparing ? likelyPreparation(room.state(), draw) : likelyCommand(room.state(), draw);
    await room.submit({ commandId: `step-${1_000 + index}`, command, ...likelySender(room.state(), command, draw) });
  }
  return { room, entries: await journal.read(context.header.roomId, 0), recover };
}

/** Draws from a list, around and around. */
function drawFrom(draws: readonly number[]): Draw {
  let at = 0;
  return (below) => {
    const value = draws[at % draws.length] ?? 0;
    at += 1;
    return (value + Math.floor(at / draws.length)) % below;
  };
}

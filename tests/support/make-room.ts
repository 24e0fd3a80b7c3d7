import type { Audience } from '#shared/audience/audience-contract.ts';
import type { RoomContext } from '#shared/authority/decision.ts';
import { openRoom, type RehearsalRoom, type RoomDependencies, recoverRoom } from '#shared/authority/rehearsal-room.ts';
import type { RoomCommand } from '#shared/commands/command.ts';
import type { Actor } from '#shared/model/recording.ts';
import type { CommandAck } from '#shared/protocol/socket-events.ts';
import { createFakeAudience } from './fake-audience.ts';
import { makeRoomContext } from './make-room-context.ts';
import { createScriptedJournal, type ScriptedJournal } from './scripted-journal.ts';

/** Makes a fresh audience for a room. */
export type MakeAudience = (context: RoomContext) => Audience;

const SERVER: Actor = { kind: 'server' };

/** A room of the test project with a fake audience and a journal that can be told to fail. */
export interface TestRoom {
  readonly room: RehearsalRoom;
  readonly journal: ScriptedJournal;
  /** Gives a command as the server, under the next free id. */
  give(command: RoomCommand): Promise<CommandAck>;
  /** Rebuilds the room from its journal, with a fresh audience. */
  recover(): Promise<RehearsalRoom>;
}

/** Opens one. `retries`: how often a failed append is tried again at once; the audience is a fake one unless given. */
export async function makeRoom(
  context: RoomContext = makeRoomContext(),
  retries = 0,
  makeAudience: MakeAudience = fakeAudienceOf,
): Promise<TestRoom> {
  const journal = createScriptedJournal();
  const dependencies = (): RoomDependencies => ({
    context,
    journal,
    audience: makeAudience(context),
    retryDelay: (attempt) => (attempt <= retries ? Promise.resolve() : null),
  });
  const room = await openRoom(dependencies());
  let given = 0;
  return {
    room,
    journal,
    give(command) {
      given += 1;
      return room.submit({ commandId: `given-${String(given).padStart(6, '0')}`, command, actor: SERVER, epoch: null });
    },
    recover: () => recoverRoom(dependencies()),
  };
}

function fakeAudienceOf({ header }: RoomContext): Audience {
  const productIds = header.project.products.map(({ id }) => id);
  return createFakeAudience(header.crowdSeed, productIds);
}

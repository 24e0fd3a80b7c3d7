import { z } from 'zod';
import { type Refusal, WireErrorCode } from '#shared/protocol/socket-events.ts';
import type { Wall, WallActAnswer } from '#shared/protocol/wall-contract.ts';

/** A tile of another node, of the same version: handed on as it is. */
const foreignWallSchema = z.object({ rooms: z.array(z.looseObject({ roomId: z.string() })) });

const foreignAnswerSchema = z.object({
  outcomes: z.array(
    z.object({
      roomId: z.string(),
      refusal: z
        .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
        .nullable(),
    }),
  ),
});

/** A wall with the tiles of rooms that other nodes run. */
export interface JoinedWall extends Omit<Wall, 'rooms'> {
  readonly rooms: readonly { readonly roomId: string }[];
}

/** Puts tiles of other nodes beside our own; a room that is just moving is shown once. */
export function joinWalls(own: Wall, foreign: readonly unknown[]): JoinedWall {
  const tiles = new Map<string, { readonly roomId: string }>(own.rooms.map((room) => [room.roomId, room]));
  for (const answer of foreign) {
    const parsed = foreignWallSchema.safeParse(answer);
    for (const room of parsed.data?.rooms ?? []) if (!tiles.has(room.roomId)) tiles.set(room.roomId, room);
  }
  return { ...own, rooms: [...tiles.values()] };
}

/** What rooms of an act answered, wherever they are. */
export interface JoinedAnswer {
  readonly outcomes: readonly {
    readonly roomId: string;
    readonly refusal: { readonly code: string; readonly params: Refusal['params'] } | null;
  }[];
}

/** Takes for a room that is not here the answer of the node that runs it. */
export function joinAnswers(own: WallActAnswer, foreign: readonly unknown[]): JoinedAnswer {
  const found = foreign
    .flatMap((answer) => foreignAnswerSchema.safeParse(answer).data?.outcomes ?? [])
    .filter((outcome) => outcome.refusal?.code !== WireErrorCode.UnknownRoom);
  return {
    outcomes: own.outcomes.map((outcome) =>
      outcome.refusal?.code === WireErrorCode.UnknownRoom
        ? (found.find(({ roomId }) => roomId === outcome.roomId) ?? outcome)
        : outcome,
    ),
  };
}

import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { GhostBar } from './GhostBar.tsx';
import { MetricTiles } from './MetricTiles.tsx';
import { useGhosts } from './useGhosts.ts';

const selectRoomId = (state: RoomStore) => state.brief?.roomId ?? null;

/** The key figures of a running show, with an earlier one before the same crowd beside them where there is one. */
export function LiveTiles() {
  const roomId = useRoomStore(selectRoomId);
  return roomId === null ? <MetricTiles /> : <TilesWithGhost roomId={roomId} />;
}

function TilesWithGhost({ roomId }: { readonly roomId: string }) {
  const choice = useGhosts(roomId);
  if (choice.ghosts.length === 0) return <MetricTiles />;
  return (
    <>
      <GhostBar {...choice} />
      <MetricTiles ghost={choice.shown} />
    </>
  );
}

import { useParams } from 'react-router';
import { LiveRoom } from '../../store/LiveRoom.tsx';
import { Preparation } from './Preparation.tsx';

/** `/prepare/:roomId`: the lobby phase of a room, at a desk. */
export function PreparePage() {
  const { roomId = '' } = useParams();
  return (
    <LiveRoom roomId={roomId} view="team">
      <Preparation />
    </LiveRoom>
  );
}

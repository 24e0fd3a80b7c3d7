import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import type { Role } from '#shared/model/seat.ts';
import { Loading } from '../../components/Loading.tsx';
import { LiveRoom } from '../../store/LiveRoom.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { selectHeldSeats, selectPhase } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { CameraProvider } from '../camera/CameraProvider.tsx';
import { KeySwitchProvider } from './KeySwitchProvider.tsx';
import { RefusedRoom } from './RefusedRoom.tsx';
import { StudioFrame } from './StudioFrame.tsx';
import { StudioScreen } from './StudioScreen.tsx';
import { useDarkTheme } from './useDarkTheme.ts';
import { useHasShowTexts } from './useShow.ts';

const selectHasBrief = (state: RoomStore) => state.brief !== null;
const selectRefusal = (state: RoomStore) => state.connection.refusal;

/** `/studio/:roomId?seat=operator`: the room of a show, laid out for the seat that is held; `?view=staff` for who watches as mentor or teacher. */
export function StudioPage() {
  const { roomId = '' } = useParams();
  const [params] = useSearchParams();
  useDarkTheme();
  return (
    <LiveRoom roomId={roomId} view={params.get('view') === 'staff' ? 'staff' : 'team'}>
      <KeySwitchProvider>
        <CameraProvider>
          <Studio />
        </CameraProvider>
      </KeySwitchProvider>
    </LiveRoom>
  );
}

/** The studio over the store of whatever room is given, so that tests and drills render it without a socket. */
export function Studio() {
  const { t } = useTranslation('studio');
  const refusal = useRoomStore(selectRefusal);
  const hasBrief = useRoomStore(selectHasBrief);
  const hasTexts = useHasShowTexts();
  const phase = useRoomStore(selectPhase);
  const [role, chooseRole] = useChosenRole();
  if (refusal !== null) return <RefusedRoom refusal={refusal} />;
  if (!hasBrief || !hasTexts) return <Loading text={t('loading')} />;
  return (
    <StudioFrame role={role} onRole={chooseRole}>
      <StudioScreen role={role} phase={phase} onRole={chooseRole} />
    </StudioFrame>
  );
}

/** The seat whose screen shows: the one in the address if it is held, else the first held one. */
function useChosenRole(): readonly [Role | null, (role: Role) => void] {
  const held = useRoomStore(useShallow(selectHeldSeats));
  const [params, setParams] = useSearchParams();
  const wanted = params.get('seat');
  const inOrder = SCREEN_ORDER.filter((one) => held.includes(one));
  const role = inOrder.find((one) => one === wanted) ?? inOrder[0] ?? null;
  return [role, (next) => setParams({ seat: next }, { replace: true })];
}

/** Which screen comes first for somebody with several seats: the busiest. */
const SCREEN_ORDER: readonly Role[] = ['operator', 'moderator', 'host', 'director', 'assistant'];

import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { Panel } from '../../components/Panel.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { InviteLink } from './InviteLink.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import styles from './SeatChooser.module.css';
import { SeatList } from './SeatList.tsx';

/** A seat that this tab held until another tab or somebody else took it over. */
const selectLostSeat = ({ room, claims }: RoomStore): Role | null =>
  SEAT_ORDER.find((role) => {
    const seat = room.team?.seats[role];
    const claim = claims[role];
    return claim !== undefined && seat?.holder.kind === 'person' && seat.epoch > claim;
  }) ?? null;

/** For somebody who holds no seat in a running show: choose one, or go on watching. */
export function SeatChooser({ onRole }: { readonly onRole: (role: Role) => void }) {
  const { t } = useTranslation('studio');
  const lost = useRoomStore(selectLostSeat);
  return (
    <main className={styles.page}>
      <Panel title={t('seat.chooseTitle')}>
        <p className={styles.hint}>{t('seat.chooseHint')}</p>
        {lost && (
          <div className={styles.lost}>
            <RefusalNote refusal={{ ok: false, code: 'seat/lease_lost', params: { role: lost } }} />
          </div>
        )}
        <SeatList onRole={onRole} />
      </Panel>
      <Panel title={t('lobby.invite')}>
        <InviteLink />
      </Panel>
    </main>
  );
}

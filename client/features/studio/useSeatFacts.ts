import { useTranslation } from 'react-i18next';
import type { Role, Seat } from '#shared/model/seat.ts';
import type { Presence } from '#shared/protocol/socket-events.ts';
import { personName } from '../../format/person-name.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';

/** What the screen says about a seat. */
export interface SeatFact {
  readonly role: Role;
  readonly kind: 'empty' | 'bot' | 'mine' | 'elsewhere' | 'other';
  /** Name of the holder in the words of the screen. */
  readonly holder: string;
  readonly isConnected: boolean;
  /** Shape of the presence: a filled dot, a triangle for somebody who is away, a dashed ring for nobody. */
  readonly mark: 'present' | 'attend' | 'none';
  readonly sentence: string;
}

const selectSeats = (state: RoomStore) => state.room.team?.seats ?? null;
const selectPresence = (state: RoomStore) => state.presence;
const selectClaims = (state: RoomStore) => state.claims;
const selectParticipant = (state: RoomStore) => state.participantId;

/** Who sits where and whether they are connected, for badges, the chooser and the lobby. */
export function useSeatFacts(): Readonly<Record<Role, SeatFact>> {
  const { t } = useTranslation('studio');
  const seats = useRoomStore(selectSeats);
  const presence = useRoomStore(selectPresence);
  const claims = useRoomStore(selectClaims);
  const participantId = useRoomStore(selectParticipant);
  const { language } = useLanguage();

  const factOf = (role: Role): SeatFact => {
    const seat: Seat = seats?.[role] ?? { holder: { kind: 'empty' }, epoch: 0 };
    const present = presenceOf(presence, role);
    const name = present && personName(present.name, language);
    const kind = kindOf(seat, participantId, claims[role]);
    const isConnected = kind === 'mine' || kind === 'bot' || present?.isConnected === true;
    const holder = {
      empty: t('seat.empty'),
      bot: t('seat.bot'),
      mine: name ?? t('seat.you'),
      elsewhere: t('seat.elsewhere'),
      other: name ?? t('seat.someone'),
    }[kind];
    return {
      role,
      kind,
      holder,
      isConnected,
      mark: kind === 'empty' ? 'none' : isConnected ? 'present' : 'attend',
      sentence: t('seat.status', {
        role: t(`roles.${role}`),
        holder,
        presence: isConnected ? t('seat.connected') : t('seat.away'),
      }),
    };
  };
  return Object.fromEntries(SEAT_ORDER.map((role) => [role, factOf(role)])) as Record<Role, SeatFact>;
}

function presenceOf(presence: Presence | null, role: Role): Presence['seats'][number] | null {
  return presence?.seats.find((seat) => seat.role === role) ?? null;
}

function kindOf(seat: Seat, participantId: string | null, claim: number | undefined): SeatFact['kind'] {
  if (seat.holder.kind !== 'person') return seat.holder.kind;
  if (seat.holder.participantId !== participantId) return 'other';
  return claim === seat.epoch ? 'mine' : 'elsewhere';
}

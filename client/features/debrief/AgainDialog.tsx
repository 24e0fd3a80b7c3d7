import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Role } from '#shared/model/seat.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SeatSelect } from '../../components/SeatSelect.tsx';
import { api } from '../../connection/api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { adoptSeats } from '../../store/seat-claims.ts';
import { rememberSeat, usualSeat } from '../../store/seat-memory.ts';
import { seatScreen } from '../../store/seat-screen.ts';

export interface AgainDialogProps {
  readonly roomId: string;
  readonly onClose: () => void;
}

/** Asks for the seat and goes to the new show: to preparing it with the team, or on air alone. */
export function AgainDialog({ roomId, onClose }: AgainDialogProps) {
  const { t } = useTranslation(['debrief', 'common']);
  const navigate = useNavigate();
  const [role, setRole] = useState<Role>(usualSeat);
  const opening = useSubmission((chosen: Role) => api.openAgain(roomId, { role: chosen }));
  const open = async (): Promise<void> => {
    const opened = await opening.submit(role);
    if (opened === null) return;
    adoptSeats(opened.roomId);
    rememberSeat(role);
    navigate(opened.joinCode === null ? seatScreen(opened.roomId, role) : `/prepare/${opened.roomId}`);
  };
  return (
    <Dialog
      title={t('sameCrowd.title')}
      about={t('sameCrowd.about')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size={36} onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button variant="primary" size={36} isBusy={opening.isBusy} onClick={() => void open()}>
            {t('sameCrowd.start')}
          </Button>
        </>
      }
    >
      <SeatSelect label={t('sameCrowd.seat')} value={role} onChange={setRole} />
      <ProblemNote problem={opening.problem} />
    </Dialog>
  );
}

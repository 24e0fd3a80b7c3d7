import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ROLES, type Role } from '#shared/model/seat.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { api } from '../../connection/api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { formatClock } from '../../format/clock.ts';
import { adoptSeats } from '../../store/seat-claims.ts';
import { seatScreen } from '../../store/seat-screen.ts';

export interface DrillDialogProps {
  readonly roomId: string;
  readonly momentMs: number;
  /** The seat that is offered first. */
  readonly role: Role;
  readonly onClose: () => void;
}

/** Asks in which seat a moment is tried again, and goes there. */
export function DrillDialog({ roomId, momentMs, role: first, onClose }: DrillDialogProps) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const [role, setRole] = useState<Role>(first);
  const opening = useSubmission((chosen: Role) => api.openDrill(roomId, { momentMs, role: chosen }));
  const start = async (): Promise<void> => {
    const opened = await opening.submit(role);
    if (opened === null) return;
    adoptSeats(opened.roomId);
    navigate(seatScreen(opened.roomId, role));
  };
  return (
    <Dialog
      title={t('futures.drill.title', { clock: formatClock(momentMs) })}
      about={t('futures.drill.about')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" size={36} isBusy={opening.isBusy} onClick={() => void start()}>
          {t('futures.drill.start')}
        </Button>
      }
    >
      <Select
        label={t('futures.drill.seat')}
        value={role}
        options={ROLES.map((value) => ({ value, label: common(`role.${value}.name`) }))}
        onChange={(value) => setRole(ROLES.find((one) => one === value) ?? first)}
      />
      <ProblemNote problem={opening.problem} />
    </Dialog>
  );
}

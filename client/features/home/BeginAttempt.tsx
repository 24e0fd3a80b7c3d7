import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import type { OwnAssignment } from '#shared/protocol/assignment-contract.ts';
import type { OpenedRehearsal } from '#shared/protocol/http-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SeatSelect } from '../../components/SeatSelect.tsx';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { adoptSeats } from '../../store/seat-claims.ts';
import { rememberSeat, usualSeat } from '../../store/seat-memory.ts';
import { TeamRoomDialog } from './TeamRoomDialog.tsx';

export interface BeginAttemptProps {
  readonly row: OwnAssignment;
  readonly onClose: () => void;
}

/** Begins an attempt: everything but the seat is the assignment's. Then its code and the way to preparing. */
export function BeginAttempt({ row, onClose }: BeginAttemptProps) {
  const { t } = useTranslation(['assign', 'home', 'common']);
  const { language } = useLanguage();
  const [role, setRole] = useState<Role>(usualSeat);
  const [opened, setOpened] = useState<OpenedRehearsal | null>(null);
  const beginning = useSubmission(() => assignmentApi.begin(row.classId, row.assignmentId, { role, lang: language }));
  if (opened !== null) return <TeamRoomDialog opened={opened} onClose={onClose} />;
  const begin = async (): Promise<void> => {
    const room = await beginning.submit(undefined);
    if (room === null) return;
    // Whoever opens a room sits in the chosen seat at once, in this tab.
    adoptSeats(room.roomId);
    rememberSeat(role);
    setOpened(room);
  };
  return (
    <Dialog
      title={t('own.beginTitle', { title: row.title })}
      about={t(row.isExam ? 'own.beginExam' : 'own.beginPractice', { count: row.attemptsLeft })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size={36} onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button variant="primary" size={36} isBusy={beginning.isBusy} onClick={() => void begin()}>
            {t('home:teamShow.open')}
          </Button>
        </>
      }
    >
      <SeatSelect label={t('home:teamShow.seat')} value={role} onChange={setRole} />
      <ProblemNote problem={beginning.problem} />
    </Dialog>
  );
}

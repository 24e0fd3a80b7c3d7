import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAssignment } from '#shared/protocol/assignment-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { formatClock } from '../../format/clock.ts';
import { dayAndTime } from '../../format/date.ts';

export interface HandInDialogProps {
  readonly row: OwnAssignment;
  readonly onClose: () => void;
}

/** Chooses which of the team's ended attempts is graded. */
export function HandInDialog({ row, onClose }: HandInDialogProps) {
  const { t } = useTranslation(['assign', 'common']);
  const toast = useToast();
  const numbered = row.attempts.map((attempt, at) => ({ ...attempt, number: at + 1 }));
  const ended = numbered.filter(({ phase }) => phase === 'ended');
  const [chosenId, setChosenId] = useState(row.handedInRoomId ?? ended.at(-1)?.roomId ?? '');
  const handing = useSubmission((roomId: string) => assignmentApi.handIn(row.classId, row.assignmentId, roomId));
  const handIn = async (): Promise<void> => {
    const next = await handing.submit(chosenId);
    if (next === null) return;
    const number = ended.find(({ roomId }) => roomId === chosenId)?.number ?? 0;
    toast('ok', t('own.handedIn', { number, title: row.title }));
    onClose();
  };
  return (
    <Dialog
      title={t('own.handInTitle', { title: row.title })}
      about={t('own.handInAbout')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size={36} onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button variant="primary" size={36} isBusy={handing.isBusy} onClick={() => void handIn()}>
            {t('own.handIn')}
          </Button>
        </>
      }
    >
      <Select
        label={t('own.attempt')}
        value={chosenId}
        onChange={setChosenId}
        options={ended.map(({ roomId, number, openedAt, showMs }) => {
          const { day, time } = dayAndTime(openedAt, new Date());
          return { value: roomId, label: t('own.option', { number, day, time, length: formatClock(showMs) }) };
        })}
      />
      <ProblemNote problem={handing.problem} />
    </Dialog>
  );
}

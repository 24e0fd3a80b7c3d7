import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAssignment } from '#shared/protocol/assignment-contract.ts';
import { isToDo } from '#shared/teaching/team-standing.ts';
import { Button } from '../../components/Button.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { DueText } from '../../components/DueText.tsx';
import { TeamStateChip } from '../../components/TeamStateChip.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { BeginAttempt } from './BeginAttempt.tsx';
import { HandInDialog } from './HandInDialog.tsx';
import styles from './OwnAssignment.module.css';

export interface OwnAssignmentItemProps {
  readonly row: OwnAssignment;
  readonly onChanged: () => void;
}

/** One assignment of one's team: what is asked, where the team stands, and the one thing to do next. */
export function OwnAssignmentItem({ row, onChanged }: OwnAssignmentItemProps) {
  const { t } = useTranslation('assign');
  const { pick } = useLanguage();
  const [dialog, setDialog] = useState<'begin' | 'handIn' | null>(null);
  const hasEnded = row.attempts.some(({ phase }) => phase === 'ended');
  const mayHandIn = hasEnded && !row.isOver && (row.state === 'rehearsing' || row.state === 'handedIn');
  const close = (): void => {
    setDialog(null);
    onChanged();
  };
  return (
    <li className={styles.item} data-to-do={isToDo(row)}>
      <div className={styles.what}>
        <h3 className={styles.title}>
          {row.title} <TeamStateChip state={row.state} />
        </h3>
        <p className={styles.about}>
          <span>{pick(row.projectName)}</span>
          <span>{pick(row.scenarioName)}</span>
          <span>{t('form.minutesOption', { count: row.minutes })}</span>
          <span>{t('own.used', { count: row.attempts.length, of: row.attemptsAllowed })}</span>
          <DueText dueAt={row.dueAt} isOver={row.isOver} />
        </p>
        {row.note !== '' && <p className={styles.note}>{row.note}</p>}
        {row.isExam && row.isLocked && <p className={styles.note}>{t('own.locked')}</p>}
      </div>
      <div className={styles.acts}>
        {row.openRoomId !== null && (
          <ButtonLink variant="primary" size={36} to={`/studio/${row.openRoomId}`}>
            {t('own.goOn')}
          </ButtonLink>
        )}
        {row.openRoomId === null && row.attemptsLeft > 0 && !row.isOver && (
          <Button variant={hasEnded ? 'default' : 'primary'} size={36} onClick={() => setDialog('begin')}>
            {t('own.begin', { number: row.attempts.length + 1 })}
          </Button>
        )}
        {mayHandIn && (
          <Button
            variant={row.state === 'handedIn' ? 'default' : 'primary'}
            size={36}
            onClick={() => setDialog('handIn')}
          >
            {row.state === 'handedIn' ? t('own.exchange') : t('own.handIn')}
          </Button>
        )}
        {row.handedInRoomId !== null && !row.isLocked && (
          <ButtonLink size={36} to={`/debrief/${row.handedInRoomId}`}>
            {t('own.debrief')}
          </ButtonLink>
        )}
      </div>
      {dialog === 'begin' && <BeginAttempt row={row} onClose={close} />}
      {dialog === 'handIn' && <HandInDialog row={row} onClose={close} />}
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import type { OpenedReview, ReviewDesk } from '#shared/protocol/review-contract.ts';
import { SourceBlend } from '../../components/SourceBlend.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { DisputePanel } from './DisputePanel.tsx';
import styles from './GradePanel.module.css';

export interface OpenedScoresProps {
  readonly desk: ReviewDesk;
  readonly opened: OpenedReview;
  readonly onSettled: () => void;
}

/** What the own submission opened: every source beside the blend, and the grades of the others. */
export function OpenedScores({ desk, opened, onSettled }: OpenedScoresProps) {
  const { t } = useTranslation('review');
  const others = opened.grades.filter(({ raterId }) => raterId !== desk.participantId);
  return (
    <div className={styles.opened}>
      <SourceBlend totals={opened.totals} blend={opened.blend} dispute={opened.dispute} />
      {opened.dispute !== null && (
        <DisputePanel desk={desk} opened={opened} dispute={opened.dispute} onSettled={onSettled} />
      )}
      <ul className={styles.others} aria-label={t('others.title')}>
        {others.length === 0 && <li>{t('others.none')}</li>}
        {others.map(({ raterId, raterName, duty, total, note }) => (
          <li key={raterId}>
            <b>{t('others.grade', { name: raterName, duty: t(`duty.${duty}`) })}</b>{' '}
            {total === null ? '—' : formatDecimal(total, 1)}
            {note !== '' && <q className={styles.quote}>{note}</q>}
          </li>
        ))}
      </ul>
      {opened.peerNotes.length > 0 && (
        <ul className={styles.others} aria-label={t('peers.notes')}>
          {opened.peerNotes.map(({ authorName, note }) => (
            <li key={authorName}>
              <b>{authorName}</b>
              <q className={styles.quote}>{note}</q>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

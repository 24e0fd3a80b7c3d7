import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GradebookRow } from '#shared/scoring/gradebook.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { dayAndTime } from '../../format/date.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './GradebookPage.module.css';
import { SourceCells } from './SourceCells.tsx';

export interface TeamRowProps {
  readonly row: GradebookRow;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onRelease: () => void;
}

/** A rehearsal of a team: sources, blend, and where it stands on its way to the team. */
export function TeamRow({ row, isChosen, onChoose, onRelease }: TeamRowProps) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const { day, time } = dayAndTime(row.openedAt, new Date());
  return (
    <tr data-chosen={isChosen}>
      <th scope="row">{row.teamName}</th>
      <td>
        <Link className={styles.link} to={`/review/${row.roomId}`}>
          {pick(row.projectName)}
        </Link>
        <span className={styles.when}>
          {day} {time}
        </span>
      </td>
      {row.isBlind ? (
        <td colSpan={5} className={styles.blind}>
          {t('book.blind')}
        </td>
      ) : (
        <SourceCells
          row={row}
          total={row.blend.total}
          label={(total) => t('book.workOut', { team: row.teamName, total })}
          isChosen={isChosen}
          onChoose={onChoose}
        />
      )}
      <td>
        <RowState row={row} onRelease={onRelease} />
      </td>
    </tr>
  );
}

function RowState({ row, onRelease }: Pick<TeamRowProps, 'row' | 'onRelease'>) {
  const { t } = useTranslation('review');
  if (row.releasedAt !== null) {
    return (
      <Chip tone="ok" title={row.releasedAt}>
        {t('book.released', { day: dayAndTime(row.releasedAt, new Date()).day })}
      </Chip>
    );
  }
  if (row.isBlind) {
    return (
      <Link className={styles.link} to={`/review/${row.roomId}`}>
        {t('book.gradeFirst')}
      </Link>
    );
  }
  return (
    <Button size={28} onClick={onRelease}>
      {t('book.release')}
    </Button>
  );
}

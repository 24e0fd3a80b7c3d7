import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradebookRow } from '#shared/scoring/gradebook.ts';
import { Pager } from '../../components/Pager.tsx';
import { SourceBlend } from '../../components/SourceBlend.tsx';
import { usePages } from '../../components/usePages.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DimensionTable } from './DimensionTable.tsx';
import styles from './GradebookPage.module.css';
import { matches } from './matches.ts';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { SourceHeads } from './SourceHeads.tsx';
import { TeamRow } from './TeamRow.tsx';

export interface TeamTableProps {
  readonly rows: readonly GradebookRow[];
  readonly search: string;
  readonly onReleased: () => void;
}

/** One line per rehearsal of a team. The chosen line is worked out below. */
export function TeamTable({ rows, search, onReleased }: TeamTableProps) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const found = rows.filter(({ teamName, projectName, students }) =>
    matches(search, [teamName, pick(projectName), ...students.flatMap(({ name, username }) => [name, username])]),
  );
  const pages = usePages(found);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [releasing, setReleasing] = useState<GradebookRow | null>(null);
  const chosen = rows.find(({ roomId }) => roomId === chosenId) ?? null;
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('book.team')}</th>
              <th scope="col">{t('book.rehearsal')}</th>
              <SourceHeads rows={rows} />
              <th scope="col">{t('book.state')}</th>
            </tr>
          </thead>
          <tbody>
            {pages.shown.map((row) => (
              <TeamRow
                key={row.roomId}
                row={row}
                isChosen={row.roomId === chosenId}
                onChoose={() => setChosenId(row.roomId === chosenId ? null : row.roomId)}
                onRelease={() => setReleasing(row)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {found.length === 0 && <p className={styles.none}>{t('book.foundNone', { search })}</p>}
      <Pager pages={pages} />
      {chosen !== null && !chosen.isBlind && (
        <div className={styles.workedOut}>
          <b>{chosen.teamName}</b>
          <SourceBlend totals={chosen.totals} blend={chosen.blend} dispute={chosen.dispute} />
          <DimensionTable key={chosen.roomId} row={chosen} />
        </div>
      )}
      {releasing !== null && (
        <ReleaseDialog row={releasing} onClose={() => setReleasing(null)} onReleased={onReleased} />
      )}
    </>
  );
}

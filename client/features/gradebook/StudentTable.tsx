import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GradebookRow, type StudentLine, studentLines } from '#shared/scoring/gradebook.ts';
import { Pager } from '../../components/Pager.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { usePages } from '../../components/usePages.ts';
import { dayAndTime } from '../../format/date.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './GradebookPage.module.css';
import { matches } from './matches.ts';
import { SourceCells } from './SourceCells.tsx';
import { SourceHeads } from './SourceHeads.tsx';
import { StudentDrawer } from './StudentDrawer.tsx';

export interface StudentTableProps {
  readonly rows: readonly GradebookRow[];
  readonly search: string;
}

/** One line per student and rehearsal, as the file has them. */
export function StudentTable({ rows, search }: StudentTableProps) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const lines = useMemo(() => studentLines(rows), [rows]);
  const found = lines.filter(({ student, row }) =>
    matches(search, [student.name, student.username, row.teamName, pick(row.projectName)]),
  );
  const pages = usePages(found);
  const [chosen, setChosen] = useState<StudentLine | null>(null);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('book.student')}</th>
              <th scope="col">{t('book.team')}</th>
              <th scope="col">{t('book.rehearsal')}</th>
              <th scope="col">{t('book.seats')}</th>
              <SourceHeads rows={rows} />
            </tr>
          </thead>
          <tbody>
            {pages.shown.map((line) => {
              const { student, row, total } = line;
              const { day, time } = dayAndTime(row.openedAt, new Date());
              const hasPlayed = student.roles.length > 0;
              return (
                <tr key={`${student.id}/${row.roomId}`}>
                  <th scope="row">
                    {student.name} <span className={styles.when}>{student.username}</span>
                  </th>
                  <td>{row.teamName}</td>
                  <td>
                    {pick(row.projectName)}
                    <span className={styles.when}>
                      {day} {time}
                    </span>
                  </td>
                  <td>
                    <span className={styles.seats}>
                      {student.roles.map((role) => (
                        <RoleBadge key={role} role={role} />
                      ))}
                    </span>
                  </td>
                  {row.isBlind || !hasPlayed ? (
                    <td colSpan={5} className={styles.blind}>
                      {hasPlayed ? t('book.blind') : t('book.absent')}
                    </td>
                  ) : (
                    <SourceCells
                      row={row}
                      total={total}
                      label={(shown) => t('book.workOutOwn', { name: student.name, total: shown })}
                      isChosen={chosen?.row.roomId === row.roomId && chosen.student.id === student.id}
                      onChoose={() => setChosen(line)}
                    />
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {found.length === 0 && <p className={styles.none}>{t('book.foundNone', { search })}</p>}
      <Pager pages={pages} />
      {chosen !== null && <StudentDrawer line={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

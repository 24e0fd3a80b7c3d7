import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterPreview, RosterProblem, RosterRow } from '#shared/protocol/class-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { Panel } from '../../components/Panel.tsx';
import sheet from '../../components/SheetTable.module.css';
import styles from './RosterPreviewPanel.module.css';
import { RosterProblemLine } from './RosterProblemLine.tsx';
import type { Roster } from './useRoster.ts';

export interface RosterPreviewPanelProps {
  readonly roster: Roster;
  readonly preview: RosterPreview;
}

/** Every row as it would come into the class, with its problems beside it, and the import itself. */
export function RosterPreviewPanel({ roster, preview }: RosterPreviewPanelProps) {
  const { t } = useTranslation('teach');
  const whyId = useId();
  const errorCount = [...preview.problems, ...preview.rows.flatMap((row) => row.problems)].filter(isError).length;
  const newCount = preview.rows.filter((row) => row.standing === 'new').length;
  return (
    <Panel size={48} title={t('roster.preview')} count={preview.rows.length}>
      {preview.problems.length > 0 && (
        <ul className={styles.whole}>
          {preview.problems.map((problem) => (
            <RosterProblemLine key={`${problem.line} ${problem.code}`} problem={problem} />
          ))}
        </ul>
      )}
      {preview.rows.length > 0 && <RosterTable rows={preview.rows} />}
      <div className={styles.foot}>
        <p id={whyId} className={styles.sum}>
          {preview.canImport ? t('roster.willMake', { count: newCount }) : t('roster.blocked', { count: errorCount })}
          {preview.newTeams.map((team) => (
            <Chip key={team}>{t('roster.newTeam', { team })}</Chip>
          ))}
        </p>
        <Button
          variant="primary"
          size={36}
          disabled={!preview.canImport}
          aria-describedby={whyId}
          isBusy={roster.isImporting}
          onClick={() => void roster.commit()}
        >
          {t('roster.import', { count: preview.rows.length })}
        </Button>
      </div>
    </Panel>
  );
}

function RosterTable({ rows }: { readonly rows: readonly RosterRow[] }) {
  const { t } = useTranslation('teach');
  return (
    <div className={styles.scroll}>
      <table className={classNames(sheet.sheet, styles.table)}>
        <caption className={styles.caption}>{t('roster.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('roster.line')}</th>
            <th scope="col">{t('roster.name')}</th>
            <th scope="col">{t('roster.username')}</th>
            <th scope="col">{t('roster.team')}</th>
            <th scope="col">{t('roster.standing')}</th>
            <th scope="col">{t('roster.problems')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td className={styles.line}>{row.line}</td>
              <th scope="row" data-severity={severityOf(row, 'name')}>
                {row.name === '' ? '—' : row.name}
              </th>
              <td data-severity={severityOf(row, 'username')}>{row.username === '' ? '—' : row.username}</td>
              <td data-severity={severityOf(row, 'team')}>{row.teamName ?? '—'}</td>
              <td>{t(`roster.is.${row.standing}`)}</td>
              <td className={styles.problems}>
                {row.problems.length === 0 ? (
                  <span className={styles.fine}>{t('roster.fine')}</span>
                ) : (
                  <ul>
                    {row.problems.map((problem) => (
                      <RosterProblemLine key={`${problem.column} ${problem.code}`} problem={problem} />
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isError({ severity }: RosterProblem): boolean {
  return severity === 'error';
}

function severityOf(row: RosterRow, column: RosterProblem['column']): 'error' | 'warning' | undefined {
  const here = row.problems.filter((problem) => problem.column === column);
  if (here.length === 0) return undefined;
  return here.some(isError) ? 'error' : 'warning';
}

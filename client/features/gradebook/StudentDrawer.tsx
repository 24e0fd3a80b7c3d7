import { useTranslation } from 'react-i18next';
import type { StudentLine } from '#shared/scoring/gradebook.ts';
import { Drawer } from '../../components/Drawer.tsx';
import { SourceBlend } from '../../components/SourceBlend.tsx';
import { dayAndTime } from '../../format/date.ts';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DimensionTable } from './DimensionTable.tsx';

/** How a student's score of one rehearsal came about: sources, peer factor, dimensions. */
export function StudentDrawer({ line, onClose }: { readonly line: StudentLine; readonly onClose: () => void }) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const { student, row, total } = line;
  const { day } = dayAndTime(row.openedAt, new Date());
  const factor = row.factors[student.id];
  const own = total === null ? '–' : formatDecimal(total, 1);
  return (
    <Drawer
      title={student.name}
      about={t('book.studentOf', { team: row.teamName, project: pick(row.projectName), day })}
      isOpen
      onClose={onClose}
    >
      <p>
        {factor === undefined
          ? t('book.plain', { total: own })
          : t('book.factor', { total: own, factor: factor.toFixed(3) })}
      </p>
      <SourceBlend totals={row.totals} blend={row.blend} dispute={row.dispute} />
      <DimensionTable row={row} />
    </Drawer>
  );
}

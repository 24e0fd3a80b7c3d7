import { useTranslation } from 'react-i18next';
import type { RoleCourse } from '#shared/whatif/expected-score.ts';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { formatClock } from '../../format/clock.ts';
import { signedPoints } from '../../format/points.ts';
import { DefinedHead } from './DefinedHead.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import tables from './table.module.css';

/** What each seat lost or gained against a competent team that goes on from the same place, and where it cost most. */
export function RoleCourses({ roles, roomId }: { readonly roles: readonly RoleCourse[]; readonly roomId: string }) {
  const { t } = useTranslation(['debrief', 'common']);
  if (roles.length === 0) return null;
  return (
    <table className={`${tables.table} ${tables.inset}`} aria-label={t('futures.expected.roles')}>
      <caption className={tables.note}>{t('futures.expected.roles')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('futures.expected.seat')}</th>
          <DefinedHead word={t('futures.expected.seatChange')} meaning={t('futures.expected.define.seatChange')} />
          <DefinedHead word={t('futures.expected.seatWorst')} meaning={t('futures.expected.define.seatWorst')} isText />
        </tr>
      </thead>
      <tbody>
        {roles.map(({ role, change, worst }) => (
          <tr key={role}>
            <th scope="row">
              <RoleBadge role={role} isSilent /> {t(`common:role.${role}.name`)}
            </th>
            <td className={tables.number}>{t('futures.expected.change', signedPoints(change))}</td>
            <td>{worst === null ? t('futures.expected.seatNothing') : <Worst roomId={roomId} worst={worst} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Worst({ roomId, worst }: { readonly roomId: string; readonly worst: NonNullable<RoleCourse['worst']> }) {
  const { t } = useTranslation('debrief');
  const range = `${formatClock(worst.fromMs)}–${formatClock(worst.toMs)}`;
  const note = { zh: range, en: range };
  return (
    <>
      {t('futures.expected.change', signedPoints(worst.change))}{' '}
      <EvidenceLinks roomId={roomId} evidence={[{ seq: worst.fromMs, atMs: worst.fromMs, note }]} />
    </>
  );
}

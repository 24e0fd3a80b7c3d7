import { useTranslation } from 'react-i18next';
import type { GradedIncident } from '#shared/incidents/grade-incident.ts';
import type { Evidence } from '#shared/scoring/scorecard.ts';
import { Panel } from '../../components/Panel.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DefinedHead } from './DefinedHead.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { IncidentActs } from './IncidentActs.tsx';
import styles from './IncidentTable.module.css';
import table from './table.module.css';

export interface IncidentTableProps {
  readonly roomId: string;
  readonly incidents: readonly GradedIncident[];
}

/** What each grade means, by the grade. */
const MEANINGS = ['ignored', 'noticed', 'late', 'inTime'] as const;

/** Every incident with its grade, what was expected and done when, and the question that the team talks about. */
export function IncidentTable({ roomId, incidents }: IncidentTableProps) {
  const { t } = useTranslation('debrief');
  return (
    <Panel
      size={48}
      title={t('incidents.title')}
      count={incidents.length}
      actions={<span className={table.note}>{t('incidents.note')}</span>}
    >
      <div className={table.wide}>
        <table className={table.table} aria-label={t('incidents.title')}>
          <thead>
            <tr>
              <th scope="col">{t('incidents.incident')}</th>
              <DefinedHead word={t('incidents.grade')} meaning={t('incidents.gradeMeaning')} />
              <th scope="col">{t('incidents.acts')}</th>
              <th scope="col">{t('incidents.question')}</th>
            </tr>
          </thead>
          <tbody>
            {incidents.map((incident) => (
              <Row key={incident.id} roomId={roomId} incident={incident} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Row({ roomId, incident }: { readonly roomId: string; readonly incident: GradedIncident }) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const { grade, name, ownerRole, judged, question } = incident;
  const opening: Evidence = { seq: incident.seq, atMs: incident.openedAtMs, note: name };
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <RoleBadge role={ownerRole} />
          {pick(name)}
        </span>
        <EvidenceLinks roomId={roomId} evidence={[opening]} />
      </th>
      <td className={table.number}>
        {grade === null ? (
          t('incidents.cutOff')
        ) : (
          <span className={styles.grade} data-grade={grade}>
            {t('incidents.ofThree', { grade })}
            <span className={styles.meaning}>{t(`incidents.meaning.${MEANINGS[grade]}`)}</span>
          </span>
        )}
      </td>
      <td>
        <IncidentActs roomId={roomId} incident={incident} />
      </td>
      <td className={styles.words}>
        <p>{pick(question)}</p>
        {judged !== null && <p className={styles.judged}>{t('incidents.judged', { text: pick(judged) })}</p>}
      </td>
    </tr>
  );
}

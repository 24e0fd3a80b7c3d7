import { useTranslation } from 'react-i18next';
import type { GradedAct, GradedIncident, IncidentDeed } from '#shared/incidents/grade-incident.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import styles from './IncidentTable.module.css';

export interface IncidentActsProps {
  readonly roomId: string;
  readonly incident: GradedIncident;
}

/** What was expected with what came of it: who did it, when, and whether that was the right seat in time. */
export function IncidentActs({ roomId, incident }: IncidentActsProps) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const { acts, worse, openedAtMs } = incident;
  const known = acts.filter(({ isEssential, deed }) => isEssential || deed !== null);
  return (
    <ul className={styles.acts}>
      {known.map((act) => (
        <li key={`${act.seconds}-${act.text.en}`}>
          <StateMark kind={act.deed?.isInTime && act.deed.isRightRole ? 'ok' : 'attend'} size={9} />
          <span>
            <ActLine act={act} openedAtMs={openedAtMs} />
            {act.words !== null && act.deed === null && (
              <span className={styles.hint}>{t('incidents.words', { text: pick(act.words) })}</span>
            )}
          </span>
          {act.deed !== null && <EvidenceLinks roomId={roomId} evidence={[evidenceOf(act.deed)]} />}
        </li>
      ))}
      {worse !== null && (
        <li>
          <StateMark kind="act" size={9} />
          <span>{t('incidents.worse', { text: pick(worse.text) })}</span>
          <EvidenceLinks roomId={roomId} evidence={[evidenceOf(worse)]} />
        </li>
      )}
    </ul>
  );
}

function ActLine({ act, openedAtMs }: { readonly act: GradedAct; readonly openedAtMs: number }) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation();
  const { pick } = useLanguage();
  const { deed, roles, seconds, text } = act;
  const expected = pick(text);
  if (deed === null) {
    const seats = roles.map((role) => common(`role.${role}.name`)).join(' / ');
    return t('incidents.notDone', { text: expected, seats, seconds });
  }
  const after = Math.round((deed.atMs - openedAtMs) / 1_000);
  const seat = common(`role.${deed.role}.name`);
  return t('incidents.done', { text: pick(deed.text), seat, after, seconds });
}

function evidenceOf({ seq, atMs, text }: IncidentDeed) {
  return { seq, atMs, note: text };
}

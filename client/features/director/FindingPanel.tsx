import { useTranslation } from 'react-i18next';
import { FindingNote } from '../../components/FindingNote.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useRecentFindings } from '../../components/useRecentFindings.ts';

/** What needed care just now, for the director first: whether the host should put it right on air. */
export function FindingPanel() {
  const { t } = useTranslation('studio');
  const findings = useRecentFindings();
  if (findings.length === 0) return null;
  return (
    <Panel title={t('findings.title')}>
      {findings.map((finding) => (
        <FindingNote key={finding.category} finding={finding} />
      ))}
    </Panel>
  );
}

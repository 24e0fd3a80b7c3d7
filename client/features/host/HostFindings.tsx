import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { FindingNote } from '../../components/FindingNote.tsx';
import { useRecentFindings } from '../../components/useRecentFindings.ts';

/** What needed care just now, on the host's screen only when it is switched on: the director sees it first. */
export function HostFindings() {
  const { t } = useTranslation('studio');
  const findings = useRecentFindings();
  const [isOn, setOn] = useState(false);
  return (
    <>
      <Button size={28} aria-pressed={isOn} onClick={() => setOn(!isOn)}>
        {t('findings.show')}
      </Button>
      {isOn && findings.map((finding) => <FindingNote key={finding.category} finding={finding} />)}
    </>
  );
}

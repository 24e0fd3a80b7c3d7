import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HeardFinding } from '#shared/model/finding-judgement.ts';
import { CorrectionNote } from '../../components/CorrectionNote.tsx';
import { FindingNote } from '../../components/FindingNote.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import { HostBlock } from './HostBlock.tsx';
import styles from './HostFindings.module.css';

/** What needed care just now, gravest first, with how long it can be put right. The chat makes room for it, the words do not. */
export function HostFindings({ findings }: { readonly findings: readonly HeardFinding[] }) {
  const { t } = useTranslation('studio');
  const isOpen = findings.some(({ correctedAfterMs }) => correctedAfterMs === null);
  const title = t(isOpen ? 'findings.putRight' : 'findings.wasPutRight');
  return (
    <HostBlock icon={<ShieldAlert className={styles.icon} data-open={isOpen} aria-hidden="true" />} title={title}>
      <ScrollBox label={title} className={styles.list}>
        {findings.map((heard) => {
          const key = `${heard.utteranceId} ${heard.finding.category}`;
          const correction = <CorrectionNote heard={heard} />;
          if (heard.correctedAfterMs !== null)
            return (
              <div key={key}>
                <p className={styles.phrase}>{`“${heard.finding.phrase}”`}</p>
                {correction}
              </div>
            );
          return (
            <FindingNote key={key} finding={heard.finding}>
              {correction}
            </FindingNote>
          );
        })}
      </ScrollBox>
    </HostBlock>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportedFinding } from '#shared/protocol/http-contract.ts';
import type { Evidence } from '#shared/scoring/scorecard.ts';
import { classNames } from '../../components/class-names.ts';
import { FindingText } from '../../components/FindingText.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { SourceTag } from '../../components/SourceTag.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { signedPoints } from '../../format/points.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DefinedHead } from './DefinedHead.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { FindingState } from './FindingState.tsx';
import styles from './FindingTable.module.css';
import table from './table.module.css';

export interface FindingTableProps {
  readonly roomId: string;
  readonly findings: readonly ReportedFinding[];
  readonly canJudge: boolean;
  readonly onJudged: () => void;
}

/** What needed care on air: the words, the law, what they cost, whether they were put right, and what to say instead. */
export function FindingTable({ roomId, findings, canJudge, onJudged }: FindingTableProps) {
  const { t } = useTranslation('debrief');
  return (
    <Panel
      size={48}
      title={t('findings.title')}
      count={findings.length}
      actions={<span className={table.note}>{t('findings.note')}</span>}
    >
      <div className={table.wide}>
        <table className={classNames(table.table, table.cards)} aria-label={t('findings.title')}>
          <thead>
            <tr>
              <th scope="col">{t('findings.words')}</th>
              <th scope="col">{t('findings.law')}</th>
              <DefinedHead isText word={t('findings.effect')} meaning={t('findings.effectMeaning')} />
              <th scope="col">{t('findings.safer')}</th>
              <th scope="col">{t('findings.state')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((found) => (
              <Row key={`${found.spoken.seq} ${found.finding.category}`} roomId={roomId} found={found}>
                <FindingState roomId={roomId} found={found} canJudge={canJudge} onJudged={onJudged} />
              </Row>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

interface RowProps {
  readonly roomId: string;
  readonly found: ReportedFinding;
  readonly children: ReactNode;
}

function Row({ roomId, found, children }: RowProps) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const { finding, spoken, guidance } = found;
  const moment: Evidence = { seq: spoken.seq, atMs: spoken.startMs, note: { zh: finding.phrase, en: finding.phrase } };
  return (
    <tr data-dismissed={found.judgement?.verdict === 'dismissed'} className={styles.row}>
      <th scope="row">
        <span className={styles.head}>
          <RoleBadge role={spoken.role} />
          {t(`findings.categories.${finding.category}`)}
          <SourceTag source={spoken.source} />
          <EvidenceLinks roomId={roomId} evidence={[moment]} />
        </span>
        <FindingText text={spoken.text} finding={finding} />
      </th>
      <td className={styles.words} data-head={t('findings.law')}>
        {guidance?.basis.map(({ law, article, since }) => (
          <p key={`${law.en} ${article.en}`}>
            {t('findings.basis', { law: pick(law), article: pick(article), since })}
          </p>
        ))}
        {guidance && <p className={styles.why}>{pick(guidance.why)}</p>}
      </td>
      <td className={styles.effect} data-head={t('findings.effect')}>
        <Effect found={found} />
      </td>
      <td className={styles.words} data-head={t('findings.safer')}>
        {guidance && pick(guidance.safer)}
      </td>
      <td data-head={t('findings.state')}>{children}</td>
    </tr>
  );
}

function Effect({ found: { points, fullPoints, correctedAfterMs, finding } }: { readonly found: ReportedFinding }) {
  const { t } = useTranslation('debrief');
  const seconds = Math.round((correctedAfterMs ?? 0) / 1_000);
  const back = formatDecimal(fullPoints - points, 2);
  return (
    <>
      <span className={styles.points}>
        {t('findings.points', { ...signedPoints(-points, 2), severity: finding.severity })}
      </span>
      {correctedAfterMs !== null && fullPoints > points && points > 0 && (
        <span className={styles.credit}>
          {seconds === 0 ? t('findings.correctedAtOnce', { back }) : t('findings.corrected', { seconds, back })}
        </span>
      )}
    </>
  );
}

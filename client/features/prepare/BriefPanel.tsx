import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type BrandRule, scaleTargets, type Targets } from '#shared/model/project.ts';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectBrief } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import styles from './BriefPanel.module.css';

/** What the enterprise asks for: its targets for a show of this length, its rules for what is said, and its own words. */
export function BriefPanel() {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const brief = useRoomStore(selectBrief);
  const project = brief?.team?.project;
  if (brief === null || project === undefined) return null;
  return (
    <Panel title={t('show.brief.title')} size={48}>
      <div className={styles.body}>
        {project.targets && <TargetList targets={project.targets} plannedMs={brief.plannedMs} />}
        {project.brandRules.length > 0 && <RuleList rules={project.brandRules} />}
        <details className={styles.words} open={project.targets === null}>
          <summary className={styles.label}>{t('show.brief.words')}</summary>
          <p className={styles.text}>{pick(project.brief)}</p>
        </details>
      </div>
    </Panel>
  );
}

function TargetList({ targets, plannedMs }: { readonly targets: Targets; readonly plannedMs: number }) {
  const { t } = useTranslation('prepare');
  const { total } = useMoney();
  const { gmvCents, marginShare, heroUnits, answeredShare } = scaleTargets(targets, plannedMs);
  const rows = [
    [t('show.brief.gmv'), total(gmvCents)],
    [t('show.brief.margin'), t('show.brief.atLeast', { value: formatPercent(marginShare) })],
    [t('show.brief.hero'), t('show.brief.atLeast', { value: t('show.brief.pieces', { count: heroUnits }) })],
    [t('show.brief.answered'), t('show.brief.atLeast', { value: formatPercent(answeredShare) })],
  ] as const;
  return (
    <section>
      <h3 className={styles.label}>{t('show.brief.targets')}</h3>
      <dl className={styles.targets}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.target}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function RuleList({ rules }: { readonly rules: readonly BrandRule[] }) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  return (
    <section>
      <h3 className={styles.label}>{t('show.brief.rules')}</h3>
      <ul className={styles.rules}>
        {rules.map(({ kind, text }) => (
          <li key={text.en} className={styles.rule}>
            {kind === 'do' ? (
              <StateMark kind="ok" size={12} />
            ) : (
              <X className={styles.not} size={14} aria-hidden="true" />
            )}
            <span>
              <VisuallyHidden>{t(`show.brief.${kind}`)}</VisuallyHidden>
              {pick(text)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

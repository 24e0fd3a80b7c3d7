import { useTranslation } from 'react-i18next';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import { SOURCES } from '#shared/scoring/blend-sources.ts';
import { Panel } from '../../components/Panel.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './AssignmentPage.module.css';

/** What the assignment asks for and how it is graded. */
export function AssignmentFacts({ view }: { readonly view: AssignmentView }) {
  const { t } = useTranslation(['assign', 'review']);
  const { pick } = useLanguage();
  const { content, par } = view;
  const weights = SOURCES.filter((source) => content.blend[source] > 0)
    .map((source) => `${t(`review:source.${source}`)} ${content.blend[source]}`)
    .join(' · ');
  const facts: readonly (readonly [label: string, value: string])[] = [
    [t('form.project'), pick(view.projectName)],
    [t('form.scenario'), pick(view.scenarioName)],
    [t('form.minutes'), t('form.minutesOption', { count: content.minutes })],
    [t('form.attempts'), String(content.attempts)],
    [t('form.crowd'), t(`crowd.${content.seedPolicy}`)],
    [t('form.grading'), weights],
    ...(par === null ? [] : [[t('facts.par'), parText(par.done, par.of)] as const]),
  ];
  function parText(done: number, of: number): string {
    return done < of ? t('facts.parRunning', { done, of }) : t('facts.parDone');
  }
  return (
    <Panel size={48} title={t('facts.title')}>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

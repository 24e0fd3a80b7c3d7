import { useTranslation } from 'react-i18next';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Panel } from '../../components/Panel.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { metricText } from './metric-text.ts';
import styles from './QuestionSummary.module.css';

/** How many questions viewers asked, how many were answered, and how fast. */
export function QuestionSummary({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { language } = useLanguage();
  const { questionsAsked, questionsAnswered, medianAnswerSeconds } = debrief.metrics;
  const style = { t, language, currency: debrief.brief.currency };
  const rate = questionsAsked === 0 ? 0 : questionsAnswered / questionsAsked;
  const rows = [
    [t('questions.asked'), metricText(questionsAsked, 'count', style)],
    [t('questions.answered'), metricText(questionsAnswered, 'count', style)],
    [t('questions.rate'), metricText(rate, 'ratio', style)],
    [t('questions.median'), metricText(medianAnswerSeconds, 'seconds', style)],
  ];
  return (
    <Panel size={48} title={t('questions.title')}>
      {questionsAsked === 0 ? (
        <p className={styles.none}>{t('questions.none')}</p>
      ) : (
        <>
          <dl className={styles.list}>
            {rows.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className={styles.bar}>
            <ProgressBar ratio={rate} colour="var(--c-v3)" />
          </div>
        </>
      )}
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import type { MetricId } from '#shared/metrics/metric.ts';
import { METRICS } from '#shared/metrics/metric-registry.ts';
import type { ToldQuestion, TopicQuestions } from '#shared/metrics/question-table.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Definition } from '../../components/Definition.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DefinedList } from './DefinedList.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { metricText, type NumberStyle } from './metric-text.ts';
import styles from './QuestionPanel.module.css';
import tables from './table.module.css';
import { useProductName } from './useProductName.ts';

export interface QuestionPanelProps {
  readonly roomId: string;
  readonly debrief: Debrief;
}

/** What viewers asked: how much of it was answered and how fast, by topic, and what waited longest. */
export function QuestionPanel({ roomId, debrief }: QuestionPanelProps) {
  const { t } = useTranslation('debrief');
  const { language, pick } = useLanguage();
  const { questions, metrics, brief } = debrief;
  const { questionsAsked, questionsAnswered, medianAnswerSeconds } = metrics;
  const style = { t, language, currency: brief.currency };
  const meaningOf = (id: MetricId) => pick(METRICS.find((metric) => metric.id === id)?.formula ?? { zh: '', en: '' });
  const figures = [
    {
      word: t('questions.asked'),
      meaning: meaningOf('questionsAsked'),
      value: metricText(questionsAsked, 'count', style),
    },
    {
      word: t('questions.answered'),
      meaning: meaningOf('questionsAnswered'),
      value: metricText(questionsAnswered, 'count', style),
    },
    {
      word: t('questions.rate'),
      meaning: t('questions.rateMeaning'),
      value: metricText(questionsAsked === 0 ? null : questionsAnswered / questionsAsked, 'ratio', style),
    },
    {
      word: t('questions.median'),
      meaning: meaningOf('medianAnswerSeconds'),
      value: metricText(medianAnswerSeconds, 'seconds', style),
    },
  ];
  return (
    <Panel size={48} title={t('questions.title')}>
      {questionsAsked === 0 ? (
        <p className={tables.empty}>{t('questions.none')}</p>
      ) : (
        <>
          <DefinedList figures={figures} />
          <div className={styles.pair}>
            <TopicTable topics={questions.topics} style={style} />
            <SlowestList roomId={roomId} questions={questions.slowest} debrief={debrief} />
          </div>
        </>
      )}
    </Panel>
  );
}

function TopicTable({ topics, style }: { readonly topics: readonly TopicQuestions[]; readonly style: NumberStyle }) {
  const { t } = useTranslation(['debrief', 'studio']);
  return (
    <table className={tables.table} aria-label={t('questions.byTopic')}>
      <thead>
        <tr>
          <th scope="col">{t('questions.topic')}</th>
          {(['asked', 'answered', 'median'] as const).map((column) => (
            <th key={column} scope="col" className={tables.number}>
              {t(`questions.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topic, asked, answered, medianSeconds }) => (
          <tr key={topic}>
            <th scope="row">{t(`studio:topics.${topic}`)}</th>
            <td className={tables.number}>{asked}</td>
            <td className={tables.number}>
              <span className={styles.answered}>
                {answered < asked && <StateMark kind="attend" size={9} />}
                {answered}
              </span>
            </td>
            <td className={tables.number}>{metricText(medianSeconds, 'seconds', style)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SlowestListProps extends QuestionPanelProps {
  readonly questions: readonly ToldQuestion[];
}

function SlowestList({ roomId, questions, debrief }: SlowestListProps) {
  const { t } = useTranslation('debrief');
  const productName = useProductName(debrief.brief.products);
  return (
    <section className={styles.slowest} aria-label={t('questions.slowest')}>
      <h3 className={styles.title}>
        <Definition word={t('questions.slowest')} meaning={t('questions.slowestMeaning')} />
      </h3>
      <ul>
        {questions.map(({ seq, atMs, text, productId, answeredAtMs }) => {
          const state =
            answeredAtMs === null
              ? t('questions.never')
              : t('questions.after', { seconds: Math.round((answeredAtMs - atMs) / 1_000) });
          return (
            <li key={seq}>
              <EvidenceLinks roomId={roomId} evidence={[{ seq, atMs, note: { zh: text, en: text } }]} />
              <q className={styles.text}>{text}</q>
              {productId !== null && <span className={styles.product}>{productName(productId)}</span>}
              <b data-never={answeredAtMs === null}>{state}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

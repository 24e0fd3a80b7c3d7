import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scoredMetricIdSchema } from '#shared/model/rubric.ts';
import { MOST_ACTIONS, type TeamAction, type TeamReview } from '#shared/model/team-review.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import type { SavedTeamReview, TeamReviewDesk } from '#shared/protocol/team-review-contract.ts';
import type { ScoredMetric } from '#shared/scoring/scorecard.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Field } from '../../components/Field.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { AttemptsPanel } from './AttemptsPanel.tsx';
import styles from './TeamReviewPanel.module.css';
import tables from './table.module.css';

export interface TeamReviewPanelProps {
  readonly roomId: string;
  readonly debrief: Pick<Debrief, 'brief' | 'scorecard'>;
}

const STEPS = ['reactions', 'description', 'analysis'] as const;
const EMPTY: TeamReview = { reactions: '', description: '', analysis: '', actions: [] };

/** What became of the last actions, the attempts over time, and the guided debrief of this one. */
export function TeamReviewPanel({ roomId, debrief }: TeamReviewPanelProps) {
  const { t } = useTranslation('debrief');
  const problemText = useProblemText();
  const load = useCallback(() => api.teamReview(roomId), [roomId]);
  const [resource, reload] = useResource(load);
  if (resource.phase === 'loading') return <Loading />;
  if (resource.phase === 'failed')
    return <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />;
  return (
    <>
      <AttemptsPanel roomId={roomId} desk={resource.value} currency={debrief.brief.currency} />
      <Panel
        size={48}
        title={t('teamReview.title')}
        actions={<span className={tables.note}>{t('teamReview.note')}</span>}
      >
        <Guide roomId={roomId} debrief={debrief} desk={resource.value} />
      </Panel>
    </>
  );
}

function Guide({ roomId, debrief, desk }: TeamReviewPanelProps & { readonly desk: TeamReviewDesk }) {
  const { t } = useTranslation('debrief');
  const [saved, setSaved] = useState<SavedTeamReview | null>(desk.review);
  const [draft, setDraft] = useState<TeamReview>(desk.review?.content ?? EMPTY);
  const saving = useSubmission((content: TeamReview) =>
    api.saveTeamReview(roomId, { content, version: saved?.version ?? 0 }),
  );
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved?.content ?? EMPTY);
  const change = (part: Partial<TeamReview>): void => setDraft((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    const actions = draft.actions.filter(({ text }) => text.trim() !== '');
    const answer = await saving.submit({ ...draft, actions });
    if (answer === null) return;
    setSaved(answer);
    setDraft(answer.content);
  };
  return (
    <div className={styles.body}>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>
            <Field
              label={t(`teamReview.step.${step}`)}
              value={draft[step]}
              rows={3}
              maxLength={2_000}
              message={t(`teamReview.hint.${step}`)}
              onChange={(text) => change({ [step]: text })}
            />
          </li>
        ))}
        <li className={styles.actions}>
          <h3 className={styles.head}>{t('teamReview.step.actions')}</h3>
          <p className={tables.note}>{t('teamReview.hint.actions')}</p>
          <Actions debrief={debrief} actions={draft.actions} onChange={(actions) => change({ actions })} />
        </li>
      </ol>
      <div className={styles.save}>
        <Button variant="primary" size={36} isBusy={saving.isBusy} disabled={!isChanged} onClick={() => void save()}>
          {t('teamReview.save')}
        </Button>
        <span className={tables.note} role="status">
          {isChanged ? t('teamReview.unsaved') : saved !== null && t('teamReview.saved')}
        </span>
      </div>
      <ProblemNote problem={saving.problem} />
    </div>
  );
}

interface ActionsProps extends Pick<TeamReviewPanelProps, 'debrief'> {
  readonly actions: readonly TeamAction[];
  readonly onChange: (actions: readonly TeamAction[]) => void;
}

function Actions({ debrief, actions, onChange }: ActionsProps) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const metrics = debrief.scorecard.dimensions.flatMap(({ metrics: all }) => all.filter(isMeasured));
  const rows = [...actions, ...(actions.length < MOST_ACTIONS ? [{ text: '', metricId: null }] : [])];
  const put = (at: number, part: Partial<TeamAction>): void => {
    const next = rows.map((row, k) => (k === at ? { ...row, ...part } : row));
    onChange(next.filter(({ text, metricId }) => text !== '' || metricId !== null));
  };
  return (
    <ol className={styles.rows}>
      {rows.map((action, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an action is its place among three.
        <li key={at} className={styles.row}>
          <Field
            label={t('teamReview.action', { number: at + 1 })}
            value={action.text}
            maxLength={200}
            onChange={(text) => put(at, { text })}
          />
          <Select
            label={t('teamReview.metric')}
            value={action.metricId ?? ''}
            options={[
              { value: '', label: t('teamReview.noMetric') },
              ...metrics.map(({ id, name }) => ({ value: id, label: pick(name) })),
            ]}
            onChange={(value) => put(at, { metricId: scoredMetricIdSchema.safeParse(value).data ?? null })}
          />
        </li>
      ))}
    </ol>
  );
}

function isMeasured({ value }: ScoredMetric): boolean {
  return value !== null;
}

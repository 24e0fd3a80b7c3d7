import { useTranslation } from 'react-i18next';
import type { ClassPairs, PairRequest, TeamPair } from '#shared/protocol/mentor-contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import { Select } from '../../components/Select.tsx';
import page from '../../components/StaffPage.module.css';
import { useToast } from '../../components/ToastLane.tsx';
import { mentorApi } from '../../connection/mentor-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';

export interface PairPanelProps {
  readonly classId: string;
  readonly pairs: ClassPairs;
  readonly onPairs: (pairs: ClassPairs) => void;
}

/** One teacher and one mentor per team. A choice is saved at once. */
export function PairPanel({ classId, pairs, onPairs }: PairPanelProps) {
  const { t } = useTranslation('mentors');
  const toast = useToast();
  const saving = useSubmission(({ teamId, pair }: { teamId: string; pair: PairRequest }) =>
    mentorApi.setPair(classId, teamId, pair),
  );
  const choose = async ({ teamId, teamName, teacherId, mentorId }: TeamPair, change: Partial<PairRequest>) => {
    const next = await saving.submit({ teamId, pair: { teacherId, mentorId, ...change } });
    if (next === null) return;
    onPairs(next);
    toast('ok', t('pair.saved', { team: teamName }));
  };
  const none = { value: '', label: t('pair.none') };
  return (
    <Panel size={48} title={t('pair.title')} count={pairs.pairs.length}>
      {pairs.pairs.length === 0 ? (
        <EmptyState title={t('pair.emptyTitle')} text={t('pair.emptyText')} />
      ) : (
        <ScrollBox label={t('pair.title')}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t('pair.team')}</th>
                <th scope="col">{t('pair.teacher')}</th>
                <th scope="col">{t('pair.mentor')}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.pairs.map((pair) => (
                <tr key={pair.teamId}>
                  <th scope="row">{pair.teamName}</th>
                  <td>
                    <Select
                      label={t('pair.teacherOf', { team: pair.teamName })}
                      isLabelHidden
                      value={pair.teacherId ?? ''}
                      onChange={(id) => void choose(pair, { teacherId: id || null })}
                      options={[none, ...pairs.teachers.map(({ id, name }) => ({ value: id, label: name }))]}
                    />
                  </td>
                  <td>
                    <Select
                      label={t('pair.mentorOf', { team: pair.teamName })}
                      isLabelHidden
                      value={pair.mentorId ?? ''}
                      onChange={(id) => void choose(pair, { mentorId: id || null })}
                      options={[
                        none,
                        ...pairs.mentors.map(({ id, name, expertise }) => ({
                          value: id,
                          label: expertise === '' ? name : `${name} · ${expertise}`,
                        })),
                      ]}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <ProblemNote problem={saving.problem} />
    </Panel>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NOTE_LENGTH, type Mark, type Marks } from '#shared/model/grade.ts';
import type { OpenedReview, ReviewDesk } from '#shared/protocol/review-contract.ts';
import type { Dispute } from '#shared/scoring/disputes.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './DisputePanel.module.css';
import { LevelButtons } from './LevelButtons.tsx';

export interface DisputePanelProps {
  readonly desk: ReviewDesk;
  readonly opened: OpenedReview;
  readonly dispute: Dispute;
  /** The raters' agreement is in the chain. */
  readonly onSettled: () => void;
}

/** Grades that lie far apart, side by side; a teacher records what their raters agreed on. */
export function DisputePanel({ desk, opened, dispute, onSettled }: DisputePanelProps) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  const { settlement } = dispute;
  return (
    <section className={styles.panel} data-open={settlement === null} aria-label={t('dispute.title')}>
      <h3 className={styles.title}>
        <StateMark kind={settlement === null ? 'attend' : 'ok'} />
        {t(settlement === null ? 'dispute.open' : `dispute.by.${settlement}`)}
      </h3>
      <Sides desk={desk} opened={opened} dispute={dispute} />
      {opened.adjudication !== null && settlement === 'adjudication' && (
        <p className={styles.agreed}>
          <b>{t('dispute.recorded', { name: opened.adjudication.byName })}</b> {opened.adjudication.note}
        </p>
      )}
      {settlement === null && !isOpen && (
        <p className={styles.way}>
          {t(opened.maySettle ? 'dispute.wayTeacher' : 'dispute.wayOthers')}
          {opened.maySettle && (
            <Button size={28} onClick={() => setOpen(true)}>
              {t('dispute.record')}
            </Button>
          )}
        </p>
      )}
      {settlement === null && isOpen && (
        <AgreementForm
          desk={desk}
          opened={opened}
          dispute={dispute}
          onCancel={() => setOpen(false)}
          onSettled={onSettled}
        />
      )}
    </section>
  );
}

function Sides({ desk, opened, dispute }: Omit<DisputePanelProps, 'onSettled'>) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const agreed = dispute.settlement === 'adjudication' ? opened.adjudication?.marks : undefined;
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <th scope="col">{t('dispute.criterion')}</th>
          {opened.grades.map(({ raterId, raterName }) => (
            <th key={raterId} scope="col">
              {raterName}
            </th>
          ))}
          {agreed !== undefined && <th scope="col">{t('dispute.agreed')}</th>}
        </tr>
      </thead>
      <tbody>
        {dispute.criteria.map((id) => (
          <tr key={id}>
            <th scope="row">{pick(nameOf(desk, id))}</th>
            {opened.grades.map(({ raterId, marks }) => (
              <td key={raterId}>{marks[id] ?? '–'}</td>
            ))}
            {agreed !== undefined && <td>{agreed[id] ?? '–'}</td>}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('dispute.total')}</th>
          {opened.grades.map(({ raterId, total }) => (
            <td key={raterId} data-far={dispute.areTotalsApart || undefined}>
              {total === null ? '–' : formatDecimal(total, 1)}
            </td>
          ))}
          {agreed !== undefined && <td />}
        </tr>
      </tbody>
    </table>
  );
}

interface AgreementFormProps extends DisputePanelProps {
  readonly onCancel: () => void;
}

function AgreementForm({ desk, opened, dispute, onCancel, onSettled }: AgreementFormProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation();
  const { pick } = useLanguage();
  const toast = useToast();
  const [marks, setMarks] = useState<Marks>({});
  const [note, setNote] = useState('');
  // What is recorded is over the grades that were looked at: those that come in meanwhile are looked at first.
  const [seen, setSeen] = useState(opened.grades);
  const changed = opened.grades.filter(({ raterId, revision }) =>
    seen.every((one) => one.raterId !== raterId || one.revision !== revision),
  );
  const submission = useSubmission((_: null) =>
    reviewApi.adjudicate(desk.roomId, {
      settles: seen.map(({ raterId, revision }) => ({ raterId, revision })),
      marks,
      note,
    }),
  );
  const setMark = (id: DimensionId, mark: Mark) => setMarks({ ...marks, [id]: mark });
  const record = async () => {
    if ((await submission.submit(null)) === null) return;
    toast('ok', t('dispute.done'));
    onSettled();
  };
  const shared = dispute.criteria.filter((id) => opened.sharedCriteria.includes(id));
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{t(shared.length > 0 ? 'dispute.hint' : 'dispute.hintTotals')}</p>
      {shared.map((id) => {
        const name = pick(nameOf(desk, id));
        return (
          <div key={id} className={styles.choice}>
            <span>{name}</span>
            <LevelButtons name={name} mark={marks[id]} isEditable onMark={(mark) => setMark(id, mark)} />
          </div>
        );
      })}
      <Field
        label={t('dispute.note')}
        rows={2}
        value={note}
        maxLength={MAX_NOTE_LENGTH}
        placeholder={t('dispute.notePlaceholder')}
        onChange={setNote}
      />
      {changed.length > 0 && (
        <p className={styles.way} role="alert">
          {t('dispute.changed', { names: changed.map(({ raterName }) => raterName).join(t('source.and')) })}
          <Button
            size={28}
            onClick={() => {
              setSeen(opened.grades);
              submission.clear();
            }}
          >
            {t('dispute.seen')}
          </Button>
        </p>
      )}
      <ProblemNote problem={submission.problem} />
      <div className={styles.acts}>
        <Button size={32} onClick={onCancel}>
          {common('action.cancel')}
        </Button>
        <Button
          size={32}
          variant="primary"
          isBusy={submission.isBusy}
          disabled={note.trim() === '' || changed.length > 0}
          onClick={() => void record()}
        >
          {t('dispute.save')}
        </Button>
      </div>
    </div>
  );
}

function nameOf({ criteria }: ReviewDesk, id: DimensionId) {
  return criteria.find((one) => one.id === id)?.name ?? { zh: id, en: id };
}

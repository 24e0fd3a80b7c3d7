import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CollegeLog,
  type EnterpriseRow,
  LOG_KINDS,
  logKindSchema,
  type NewLogEntry,
} from '#shared/protocol/enterprise-contract.ts';
import { Button } from '../../components/Button.tsx';
import { DayField } from '../../components/DayField.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { enterpriseApi } from '../../connection/enterprise-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { dayAndTime } from '../../format/date.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Enterprises.module.css';

export interface NewLogEntryFormProps {
  readonly enterprises: readonly EnterpriseRow[];
  readonly onLog: (log: CollegeLog) => void;
}

/** Writes down a visit or a practice. */
export function NewLogEntryForm({ enterprises, onLog }: NewLogEntryFormProps) {
  const { t } = useTranslation('enterprise');
  const { pick } = useLanguage();
  const [entry, setEntry] = useState<NewLogEntry>(() => ({
    kind: 'visit',
    day: dayAndTime(new Date().toISOString(), new Date()).day,
    enterpriseId: enterprises[0]?.enterpriseId ?? '',
    who: '',
    note: '',
  }));
  const [hasTried, setTried] = useState(false);
  const adding = useSubmission(enterpriseApi.addEntry);
  const isNobody = entry.who.trim() === '';
  const change = (part: Partial<NewLogEntry>): void => setEntry((now) => ({ ...now, ...part }));
  const add = async (): Promise<void> => {
    setTried(true);
    if (isNobody || entry.day === '') return;
    const log = await adding.submit(entry);
    if (log === null) return;
    setTried(false);
    change({ who: '', note: '' });
    onLog(log);
  };
  if (enterprises.length === 0) return null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={styles.row}>
        <Select
          label={t('log.kind')}
          value={entry.kind}
          onChange={(kind) => change({ kind: logKindSchema.catch('visit').parse(kind) })}
          options={LOG_KINDS.map((kind) => ({ value: kind, label: t(`log.kinds.${kind}`) }))}
        />
        <DayField label={t('log.day')} value={entry.day} onChange={(day) => change({ day })} />
        <Select
          label={t('log.enterprise')}
          value={entry.enterpriseId}
          onChange={(enterpriseId) => change({ enterpriseId })}
          options={enterprises.map(({ enterpriseId, name }) => ({ value: enterpriseId, label: pick(name) }))}
        />
        <Field
          label={t('log.who')}
          value={entry.who}
          onChange={(who) => change({ who })}
          maxLength={60}
          tone={hasTried && isNobody ? 'error' : 'hint'}
          message={hasTried && isNobody ? t('log.whoMissing') : t('log.whoHint')}
        />
        <Field label={t('log.note')} value={entry.note} onChange={(note) => change({ note })} maxLength={300} />
      </div>
      <div className={styles.acts}>
        <Button size={36} type="submit" isBusy={adding.isBusy}>
          {t('log.add')}
        </Button>
        <ProblemNote problem={adding.problem} />
      </div>
    </form>
  );
}

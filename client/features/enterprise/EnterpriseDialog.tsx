import { useTranslation } from 'react-i18next';
import type { EnterpriseRow } from '#shared/protocol/enterprise-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { enterpriseApi } from '../../connection/enterprise-api.ts';
import { useForm } from '../../connection/useForm.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Enterprises.module.css';

export interface EnterpriseDialogProps {
  /** Null for a new one. */
  readonly row: EnterpriseRow | null;
  readonly onRows: (rows: readonly EnterpriseRow[]) => void;
  readonly onClose: () => void;
}

/** What the college knows of an enterprise. */
export function EnterpriseDialog({ row, onRows, onClose }: EnterpriseDialogProps) {
  const { t } = useTranslation(['enterprise', 'common']);
  const { pick } = useLanguage();
  const about = row?.about;
  const form = useForm({
    first: {
      name: about?.name ?? (row === null ? '' : pick(row.name)),
      field: about?.field ?? '',
      contactName: about?.contactName ?? '',
      contactWay: about?.contactWay ?? '',
      note: about?.note ?? '',
    },
    check: ({ name }) => ({ name: name.trim() === '' ? t('nameMissing') : null }),
    places: {},
    send: (next) => (row === null ? enterpriseApi.add(next) : enterpriseApi.save(row.enterpriseId, next)),
  });
  const save = async (): Promise<void> => {
    const rows = await form.submit();
    if (rows === null) return;
    onRows(rows);
    onClose();
  };
  return (
    <Dialog
      title={row === null ? t('add') : pick(row.name)}
      about={t('dialogAbout')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size={36} onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button variant="primary" size={36} isBusy={form.isBusy} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field {...form.bind('name')} label={t('name')} maxLength={60} />
        <Field {...form.bind('field')} label={t('field')} maxLength={60} />
        <Field {...form.bind('contactName')} label={t('contactName')} maxLength={40} />
        <Field {...form.bind('contactWay', t('contactHint'))} label={t('contactWay')} maxLength={80} />
        <Field {...form.bind('note')} label={t('note')} rows={2} maxLength={500} />
      </form>
      <ProblemNote problem={form.problem} />
    </Dialog>
  );
}

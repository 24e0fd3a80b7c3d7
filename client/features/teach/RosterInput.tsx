import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_ROSTER_TEXT } from '#shared/protocol/class-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { type ListFileFault, readListFile } from '../../format/read-list-file.ts';
import styles from './RosterInput.module.css';
import type { Roster } from './useRoster.ts';

/** The list itself: pasted from a spreadsheet, typed, or from a file. */
export function RosterInput({ roster }: { readonly roster: Roster }) {
  const { t } = useTranslation('teach');
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<ListFileFault | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await readListFile(file);
    setFault(read.ok ? null : read.fault);
    if (read.ok) await roster.read(read.text);
  };
  return (
    <Panel size={48} title={t('roster.list')}>
      <div className={styles.body}>
        <Field
          label={t('roster.paste')}
          rows={8}
          value={roster.text}
          onChange={roster.write}
          maxLength={MAX_ROSTER_TEXT}
          placeholder={t('roster.example')}
          message={t('roster.hint')}
        />
        <div className={styles.acts}>
          <Button
            variant="primary"
            size={36}
            disabled={roster.text.trim() === ''}
            isBusy={roster.isReading}
            onClick={() => void roster.read()}
          >
            {t('roster.read')}
          </Button>
          <Button
            size={36}
            icon={<FileUp size={16} strokeWidth={1.5} aria-hidden="true" />}
            onClick={() => input.current?.click()}
          >
            {t('roster.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.csv,.tsv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-label={t('roster.choose')}
            className={styles.file}
            tabIndex={-1}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              // The same file, corrected, may be chosen again.
              event.target.value = '';
            }}
          />
        </div>
        {fault && (
          <p className={styles.error} role="alert">
            {t(`roster.fault.${fault}`)}
          </p>
        )}
        <ProblemNote problem={roster.problem} />
      </div>
    </Panel>
  );
}

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './FilePanel.module.css';
import { countProblems } from './problem-count.ts';
import type { CatalogueImport } from './useCatalogueImport.ts';

export interface FilePanelProps {
  readonly task: CatalogueImport;
  readonly onImport: () => void;
}

/** The file at hand: what it was recognised as, how it counts, the names it gets, and the import itself. */
export function FilePanel({ task, onImport }: FilePanelProps) {
  const { t } = useTranslation('prepare');
  const whyId = useId();
  const { file, preview, rename } = task;
  if (!file) return null;
  const counts = preview ? countProblems(preview) : null;
  const isNamed = file.projectName.trim() !== '' && file.enterpriseName.trim() !== '';
  const isReady = preview?.canImport === true && isNamed;
  const why = counts && counts.errors > 0 ? t('blockedErrors', { count: counts.errors }) : t('blockedNames');
  return (
    <Panel
      size={48}
      title={file.fileName === '' ? t('pastedFile') : file.fileName}
      actions={
        <Button size={28} onClick={task.clear}>
          {t('another')}
        </Button>
      }
    >
      <div className={styles.body}>
        <Field
          label={t('projectName')}
          value={file.projectName}
          maxLength={80}
          onChange={(projectName) => rename({ projectName })}
        />
        <Field
          label={t('enterpriseName')}
          value={file.enterpriseName}
          maxLength={80}
          onChange={(enterpriseName) => rename({ enterpriseName })}
        />
        {preview && counts && (
          <div className={styles.facts} role="status">
            <Chip tone="info" mark={<StateMark kind="info" />}>
              {t(`format.${preview.format}`)}
            </Chip>
            <Chip>{t('rows', { count: preview.rows.length })}</Chip>
            {counts.errors > 0 && (
              <Chip tone="danger" mark={<StateMark kind="act" />}>
                {t('errors', { count: counts.errors })}
              </Chip>
            )}
            {counts.warnings > 0 && (
              <Chip tone="warn" mark={<StateMark kind="attend" />}>
                {t('warnings', { count: counts.warnings })}
              </Chip>
            )}
          </div>
        )}
        {preview && (
          <div className={styles.act}>
            {!isReady && (
              <p id={whyId} className={styles.why}>
                {why}
              </p>
            )}
            <Button
              variant="primary"
              size={36}
              disabled={!isReady}
              aria-describedby={isReady ? undefined : whyId}
              isBusy={task.phase === 'importing'}
              onClick={onImport}
            >
              {t('import', { count: preview.rows.length })}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

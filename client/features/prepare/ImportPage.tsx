import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import { FileChooser } from './FileChooser.tsx';
import { FilePanel } from './FilePanel.tsx';
import styles from './ImportPage.module.css';
import { PreviewPanel } from './PreviewPanel.tsx';
import { useCatalogueImport } from './useCatalogueImport.ts';

/** Import of a product file: choose, look at every row, take over the whole or nothing. */
export function ImportPage() {
  const { t } = useTranslation('prepare');
  const navigate = useNavigate();
  const toast = useToast();
  const problemText = useProblemText();
  const task = useCatalogueImport({
    projectName: t('defaultProject'),
    enterpriseName: t('defaultEnterprise'),
  });
  const commit = async (): Promise<void> => {
    const projectId = await task.commit();
    if (projectId === null) return;
    toast('ok', t('done', { name: task.file?.projectName ?? '' }));
    navigate(`/?project=${projectId}`);
  };
  return (
    <PageShell title={t('title')}>
      <h1 className={styles.heading}>{t('heading')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={styles.parts}>
        {task.file === null ? <FileChooser onText={task.choose} /> : <FilePanel task={task} onImport={commit} />}
        {task.problem && (
          <ErrorState
            text={problemText(task.problem)}
            code={task.problem.code}
            onRetry={
              task.file && !task.preview
                ? () => task.choose(task.file?.fileName ?? '', task.file?.text ?? '')
                : undefined
            }
          />
        )}
        {task.phase === 'reading' && <Loading text={t('reading')} />}
        {task.preview && <PreviewPanel preview={task.preview} />}
      </div>
    </PageShell>
  );
}

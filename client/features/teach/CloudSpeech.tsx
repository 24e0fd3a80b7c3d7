import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import styles from './CloudSpeech.module.css';

/** The administrator's switch for recognition outside this installation, with who would get the sound. Off at first. */
export function CloudSpeech() {
  const { t } = useTranslation('teach');
  const problemText = useProblemText();
  const load = useCallback(() => api.speechSettings(), []);
  const [settings] = useResource(load);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const change = useSubmission(api.changeSpeechSettings);
  if (settings.phase !== 'ready') return null;
  const isAllowed = chosen ?? settings.value.isCloudAllowed;
  const set = async (isCloudAllowed: boolean): Promise<void> => {
    const done = await change.submit({ isCloudAllowed });
    if (done !== null) setChosen(done.isCloudAllowed);
  };
  return (
    <Panel size={48} title={t('cloudSpeech.title')}>
      <label className={styles.row}>
        <input type="checkbox" checked={isAllowed} onChange={(event) => void set(event.target.checked)} />
        <span>{t('cloudSpeech.allow')}</span>
      </label>
      <p className={styles.about}>{t('cloudSpeech.about')}</p>
      {change.problem !== null && (
        <p role="alert" className={styles.problem}>
          {problemText(change.problem)}
        </p>
      )}
    </Panel>
  );
}

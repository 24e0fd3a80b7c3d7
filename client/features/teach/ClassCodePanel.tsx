import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import { Button } from '../../components/Button.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { JoinCode } from '../../components/JoinCode.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PrintButton } from '../../components/PrintButton.tsx';
import { Select } from '../../components/Select.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useShareOrigin } from '../../connection/useShareOrigin.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { loadTexts } from '../../locales/i18n.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './ClassCodePanel.module.css';
import { JoinCard } from './JoinCard.tsx';
import type { OpenClass } from './useClass.ts';

export interface ClassCodePanelProps {
  readonly open: OpenClass;
  readonly code: string;
}

/** The code of the class, to read out, copy, print and renew. */
export function ClassCodePanel({ open: { view, onView }, code }: ClassCodePanelProps) {
  const { t } = useTranslation('teach');
  const toast = useToast();
  const address = `${useShareOrigin()}/join`;
  const { language } = useLanguage();
  const [cardLanguage, setCardLanguage] = useState<Language>(language);
  /** The texts of the other language come when a card is wanted in it. */
  const chooseCard = async (wanted: Language): Promise<void> => {
    await loadTexts(wanted);
    setCardLanguage(wanted);
  };
  const [isAsking, setAsking] = useState(false);
  const renewal = useSubmission(classApi.renewCode);
  const renew = async (): Promise<void> => {
    const next = await renewal.submit(view.classId);
    if (next === null) return;
    setAsking(false);
    onView(next);
    toast('ok', t('code.renewed', { code: next.code ?? '' }));
  };
  return (
    <Panel size={48} title={t('code.title')}>
      <div className={styles.body}>
        <p className={styles.about}>{t('code.about')}</p>
        <JoinCode code={code} size="large" />
        <p className={styles.address}>{address}</p>
        <div className={styles.acts}>
          <Select
            label={t('card.language')}
            isLabelHidden
            value={cardLanguage}
            onChange={(value) => void chooseCard(value === 'en' ? 'en' : 'zh')}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
          <PrintButton
            label={t('code.print')}
            sheet={<JoinCard className={view.name} code={code} address={address} language={cardLanguage} />}
          />
          <Button onClick={() => setAsking(true)}>{t('code.renew')}</Button>
        </div>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('code.renewTitle', { name: view.name })}
          about={t('code.renewAbout', { code })}
          act={t('code.renewAct')}
          submission={renewal}
          onConfirm={() => void renew()}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}

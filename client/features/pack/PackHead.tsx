import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { BrandMark } from '../../components/BrandMark.tsx';
import { Chip } from '../../components/Chip.tsx';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from '../review/ReviewHead.module.css';
import { useGrading } from '../review/useGrading.ts';
import { useAreKeysOn, useKeySwitch } from '../studio/KeySwitchProvider.tsx';

/** Whose show it is, that nothing goes to a server, and whether this browser keeps the work. */
export function PackHead({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('pack');
  const { t: review } = useTranslation('review');
  const { t: common } = useTranslation();
  const { pick } = useLanguage();
  const { toggle } = useKeySwitch();
  const areKeysOn = useAreKeysOn();
  const problemText = useProblemText();
  const save = useGrading((state) => state.save);
  return (
    <header className={styles.head}>
      <span className={styles.brand}>
        <span className={styles.mark}>
          <BrandMark />
        </span>
        {common('brand')}
      </span>
      <h1 className={styles.title}>
        {desk.teamName} · {pick(desk.projectName)}
      </h1>
      <Chip mark={<Unplug size={12} />} title={t('offlineMeaning')}>
        {t('offline')}
      </Chip>
      <span className={styles.space} />
      <span className={styles.save} data-kind={save.kind} role="status">
        {save.kind === 'failed' ? problemText(save.problem) : t('kept')}
      </span>
      <Switch label={review('keys.switch')} isOn={areKeysOn} onChange={toggle} />
      <LanguageSwitch size={28} />
    </header>
  );
}

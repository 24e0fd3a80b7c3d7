import { ChevronLeft, Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { BrandMark } from '../../components/BrandMark.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useAreKeysOn, useKeySwitch } from '../studio/KeySwitchProvider.tsx';
import styles from './ReviewHead.module.css';
import { SaveLine } from './SaveLine.tsx';
import type { GradingQueue } from './useGradingQueue.ts';

export interface ReviewHeadProps {
  readonly desk: ReviewDesk;
  readonly queue: GradingQueue;
  readonly onReload: () => void;
}

/** What is being graded, what one may see of others, how far the queue is, and whether the draft is saved. */
export function ReviewHead({ desk, queue, onReload }: ReviewHeadProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation();
  const { pick } = useLanguage();
  const { toggle } = useKeySwitch();
  const areKeysOn = useAreKeysOn();
  return (
    <header className={styles.head}>
      <Link to="/" className={styles.brand}>
        <span className={styles.mark}>
          <BrandMark />
        </span>
        {common('brand')}
      </Link>
      <ButtonLink to="/grading" variant="quiet" size={28} icon={<ChevronLeft size={16} />}>
        {t('toGrade')}
      </ButtonLink>
      <h1 className={styles.title}>
        {desk.teamName} · {pick(desk.projectName)}
      </h1>
      <StandingChip desk={desk} />
      {queue.of > 0 && (
        <span className={styles.progress}>
          {t('queue.progress', { done: queue.done, of: queue.of })}
          <span className={styles.bar}>
            <ProgressBar ratio={queue.done / queue.of} colour="var(--c-accent)" />
          </span>
        </span>
      )}
      <span className={styles.space} />
      <SaveLine onReload={onReload} />
      <Switch label={t('keys.switch')} isOn={areKeysOn} onChange={toggle} />
      <LanguageSwitch size={28} />
    </header>
  );
}

function StandingChip({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  if (desk.releasedAt !== null)
    return (
      <Chip tone="ok" mark={<LockOpen size={12} />}>
        {t('standing.released')}
      </Chip>
    );
  if (desk.opened !== null)
    return (
      <Chip tone="accent" mark={<LockOpen size={12} />}>
        {t('standing.submitted')}
      </Chip>
    );
  return (
    <Chip mark={<Lock size={12} />} title={t('standing.blindMeaning')}>
      {t('standing.blind')}
    </Chip>
  );
}

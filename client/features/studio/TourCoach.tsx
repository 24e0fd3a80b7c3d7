import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './TourCoach.module.css';
import { TOUR_CONTROLS, TOUR_STEPS } from './tour-steps.ts';
import { useTour } from './useTour.ts';

/** The guided first show: six real acts as operator, each pointed at, with the debrief behind the last one. */
export function TourCoach({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('studio');
  const { roomId = '' } = useParams();
  const { done, step } = useTour();
  const control = step === null ? null : TOUR_CONTROLS[step];
  useEffect(() => (control === null ? undefined : pointAt(`[data-act="${control}"]`)), [control]);
  return (
    <section className={styles.coach} aria-label={t('tour.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('tour.title')}</h2>
        <span className={styles.count}>{t('tour.count', { done: done.length, of: TOUR_STEPS.length })}</span>
      </header>
      <ol className={styles.steps}>
        {TOUR_STEPS.map((one) => (
          <li
            key={one}
            className={styles.step}
            data-state={done.includes(one) ? 'done' : one === step ? 'now' : 'later'}
          >
            <StateMark kind={done.includes(one) ? 'ok' : one === step ? 'next' : 'none'} size={10} />
            <span>{t(`tour.${one}.name`)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.text} role="status">
        {step === null ? t('tour.over') : t(`tour.${step}.text`)}
      </p>
      <div className={styles.acts}>
        {done.includes('end') && (
          <Link className={styles.link} to={`/debrief/${roomId}`}>
            {t('tour.debrief')}
          </Link>
        )}
        <Button size={28} variant="quiet" onClick={onClose}>
          {t('tour.close')}
        </Button>
      </div>
    </section>
  );
}

/** Marks a control as long as it is meant: also one that comes later, or in the place of another. Answers how to end that. */
function pointAt(selector: string): () => void {
  let target: Element | null = null;
  const point = (): void => {
    const found = document.querySelector(selector);
    if (found === target) return;
    target?.removeAttribute('data-guided');
    found?.setAttribute('data-guided', 'true');
    target = found;
  };
  point();
  const observer = new MutationObserver(point);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    target?.removeAttribute('data-guided');
  };
}

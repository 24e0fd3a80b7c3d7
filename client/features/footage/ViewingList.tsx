import { useTranslation } from 'react-i18next';
import type { Viewing } from '#shared/protocol/footage-contract.ts';
import { dayAndTime } from '../../format/date.ts';
import styles from './FootageDrawer.module.css';

/** Everybody who looked at one's own footage, the newest first. */
export function ViewingList({ viewings }: { readonly viewings: readonly Viewing[] }) {
  const { t } = useTranslation('replay');
  const now = new Date();
  return (
    <section className={styles.viewings} aria-label={t('footage.viewings')}>
      <h3>{t('footage.viewings')}</h3>
      {viewings.length === 0 && <p>{t('footage.noViewing')}</p>}
      <ul className={styles.list}>
        {viewings.map(({ partId, viewerName, kind, at }) => {
          const { day, time } = dayAndTime(at, now);
          return (
            <li key={`${partId}-${viewerName}-${kind}-${at}`}>
              {viewerName} · {t(`footage.kind.${kind}`)} · {day} {time}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './PhoneFrame.module.css';
import { PhoneView } from './PhoneView.tsx';

/** The viewer's phone as a picture inside the studio: exactly 9:16, as high as its place allows. It takes no input. */
export function PhoneFrame({ size = 'small' }: { readonly size?: 'small' | 'mini' }) {
  const { t } = useTranslation('studio');
  return (
    <section className={styles.frame} data-size={size} aria-label={t('phone.frame')}>
      <PhoneView size={size} />
    </section>
  );
}

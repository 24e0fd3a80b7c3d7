import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import styles from './KeyHelp.module.css';
import { useKeySwitch } from './KeySwitchProvider.tsx';
import { KEY_GROUPS } from './key-groups.ts';

export interface KeyHelpProps {
  readonly role: Role | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The overview of keys, those of the own seat first. */
export function KeyHelp({ role, isOpen, onClose }: KeyHelpProps) {
  const { t } = useTranslation('studio');
  const { isOn } = useKeySwitch();
  const groups = [...KEY_GROUPS].sort((a, b) => Number(b.id === role) - Number(a.id === role));
  return (
    <Dialog title={t('help.title')} about={isOn ? t('help.note') : t('help.off')} isOpen={isOpen} onClose={onClose}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.id} className={styles.group}>
            <h3 className={styles.heading}>{t(`help.${group.id}`)}</h3>
            <dl>
              {group.keys.map((one) => (
                <div key={one.word} className={styles.row}>
                  <dt>{t(`help.${one.word}`)}</dt>
                  <dd className={styles.keys}>
                    <span className={styles.spoken}>{one.keys.join(' ')}</span>
                    {one.keys.map((key) => (
                      <KeyHint key={key}>{key}</KeyHint>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useKeyMap } from '../../components/key-map.ts';
import { KeyChanger } from './KeyChanger.tsx';
import styles from './KeyHelp.module.css';
import { useKeyMapChange } from './KeyMapProvider.tsx';
import { useAreKeysOn } from './KeySwitchProvider.tsx';
import { isMovable, KEY_GROUPS, type ScreenId } from './key-groups.ts';

export interface KeyHelpProps {
  readonly screen: ScreenId;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The overview of keys, those of the own seat first and each changeable. */
export function KeyHelp({ screen, isOpen, onClose }: KeyHelpProps) {
  const { t } = useTranslation('studio');
  const isOn = useAreKeysOn();
  const map = useKeyMap();
  const { reset } = useKeyMapChange();
  const [changing, setChanging] = useState<string | null>(null);
  const groups = [...KEY_GROUPS].sort((a, b) => Number(b.id === screen) - Number(a.id === screen));
  return (
    <Dialog
      title={t('help.title')}
      about={isOn ? t('help.note') : t('help.off')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        Object.keys(map).length > 0 && (
          <Button icon={<RotateCcw size={14} />} onClick={reset}>
            {t('help.reset')}
          </Button>
        )
      }
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.id} className={styles.group}>
            <h3 className={styles.heading}>{t(`help.${group.id}`)}</h3>
            <dl>
              {group.keys.map((one) => (
                <div key={one.word} className={styles.row}>
                  <dt>{t(`help.${one.word}`)}</dt>
                  <dd className={styles.keys}>
                    {group.id === screen && isMovable(one) ? (
                      <KeyChanger
                        name={t(`help.${one.word}`)}
                        manualKey={one.keys[0] ?? ''}
                        isChanging={changing === one.word}
                        onChanging={(isNow) => setChanging(isNow ? one.word : null)}
                      />
                    ) : (
                      <>
                        <span className={styles.spoken}>{one.keys.join(' ')}</span>
                        {one.keys.map((key) => (
                          <KeyHint key={key}>{key}</KeyHint>
                        ))}
                      </>
                    )}
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

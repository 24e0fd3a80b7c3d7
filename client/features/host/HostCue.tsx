import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Cue } from '#shared/model/cue.ts';
import { Button } from '../../components/Button.tsx';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { selectShowSecond } from '../studio/show-selectors.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import { useShowLanguage } from '../studio/useShow.ts';
import { HostBlock } from './HostBlock.tsx';
import styles from './SayNow.module.css';

/** A cue for the host in large letters. Enter or the clicker takes it, and the plan comes back. */
export function HostCue({ cue }: { readonly cue: Cue }) {
  const { t } = useTranslation('studio');
  const lang = useShowLanguage();
  const second = useRoomStore(selectShowSecond);
  const command = useCommand();
  const take = () => void command.run({ type: 'acknowledgeCue', cueId: cue.id }, { role: 'host' });
  useHotkeys({ Enter: take, PageDown: take });
  return (
    <HostBlock
      isMain
      icon={<Megaphone className={styles.icon} aria-hidden="true" />}
      title={cue.from === 'staff' ? t('host.cueFromStaff') : t('host.cueFrom', { role: t(`roles.${cue.from}`) })}
      aside={t('cue.waiting', { count: Math.max(0, second - Math.floor(cue.atMs / 1000)) })}
    >
      <p key={cue.id} className={styles.say} data-cue lang={lang} role="status">
        {cue.text}
      </p>
      <footer className={styles.next}>
        <span className={styles.text}>{t('host.cueThen')}</span>
        <RefusalNote refusal={command.refusal} />
        <Button size={44} keyHint="Enter" isBusy={command.isSending} onClick={take}>
          {t('cue.take')}
        </Button>
        <span className={styles.word}>{t('host.clicker')}</span>
      </footer>
    </HostBlock>
  );
}

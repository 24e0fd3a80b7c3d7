import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '../../components/Button.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './OwnCues.module.css';
import { RefusalNote } from './RefusalNote.tsx';
import strip from './StatusStrip.module.css';
import { StatusStrip } from './StatusStrip.tsx';
import { selectOwnCues } from './show-selectors.ts';
import { useHotkeys } from './useHotkeys.ts';

/**
 * The oldest cue to a seat of this tab that nobody has acknowledged, in the same place on every screen; Enter takes it.
 * The host's own screen says it in large letters instead.
 */
export function OwnCues({ isHostScreen }: { readonly isHostScreen: boolean }) {
  const { t } = useTranslation('studio');
  const all = useRoomStore(useShallow(selectOwnCues));
  const cues = isHostScreen ? all.filter((one) => one.to !== 'host') : all;
  const command = useCommand();
  const cue = cues[0] ?? null;
  const take = () => {
    if (cue === null) return false;
    return void command.run({ type: 'acknowledgeCue', cueId: cue.id }, { role: cue.to });
  };
  useHotkeys({ Enter: take });
  return (
    <StatusStrip label={t('cue.yours')}>
      {cue && (
        <>
          <Megaphone size={14} aria-hidden="true" />
          <RoleBadge role={cue.to} />
          <span className={styles.from}>
            {cue.from === 'staff' ? t('cue.fromStaff') : t('cue.from', { role: t(`roles.${cue.from}`) })}
          </span>
          <strong className={strip.text} title={cue.text}>
            {cue.text}
          </strong>
          {cues.length > 1 && <span className={styles.more}>{t('cue.more', { count: cues.length - 1 })}</span>}
          <Button size={28} keyHint="Enter" isBusy={command.isSending} className={strip.button} onClick={take}>
            {t('cue.take')}
          </Button>
          <RefusalNote refusal={command.refusal} />
        </>
      )}
    </StatusStrip>
  );
}

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import styles from './MuteMenu.module.css';

const CHOICES = [
  { word: 'mute60', durationMs: 60_000 },
  { word: 'mute600', durationMs: 600_000 },
  { word: 'muteShow', durationMs: null },
] as const;

export interface MuteMenuProps {
  readonly viewer: number;
  readonly keyHint?: string | undefined;
  readonly icon: ReactNode;
}

const selectMuted = (state: RoomStore) => state.room.public.mutedViewers;

/** Mutes a viewer for a minute, for ten, or for the rest of the show. */
export function MuteMenu({ viewer, keyHint, icon }: MuteMenuProps) {
  const { t } = useTranslation('studio');
  const isMuted = useRoomStore(selectMuted).some((one) => one.viewer === viewer);
  const command = useCommand();
  return (
    <>
      {/* A modal menu would lock scrolling with a style element, which the content security policy refuses. */}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <Button size={28} icon={icon} keyHint={keyHint} isBusy={command.isSending} disabled={isMuted} data-act="mute">
            {isMuted ? t('chat.muted') : t('moderator.mute')}
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className={styles.menu} sideOffset={4} loop>
            {CHOICES.map(({ word, durationMs }) => (
              <DropdownMenu.Item
                key={word}
                className={styles.choice}
                onSelect={() => void command.run({ type: 'muteViewer', viewer, durationMs }, { role: 'moderator' })}
              >
                {t(`moderator.${word}`)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <RefusalNote refusal={command.refusal} />
    </>
  );
}

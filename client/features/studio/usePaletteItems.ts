import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import type { Role } from '#shared/model/seat.ts';
import { chooseLanguage } from '../../locales/i18n.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { selectHeldSeats, selectProducts, selectQueue } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { useKeySwitch } from './KeySwitchProvider.tsx';
import { KEY_GROUPS, type ScreenId } from './key-groups.ts';
import type { PaletteItem } from './palette-items.ts';
import { pinChord } from './pin-chord.ts';
import { pressAct } from './press-act.ts';
import { canGiveNow, selectWatchPath } from './show-selectors.ts';

/** What the palette of a screen offers: the acts that have keys, every product's card, the show, and the ways to other screens. */
export function usePaletteItems(screen: ScreenId, onRole: (role: Role) => void): readonly PaletteItem[] {
  return [...useKeyItems(screen), ...usePinItems(screen), ...useShowItems(), ...useWayItems(screen, onRole)];
}

function useKeyItems(screen: ScreenId): readonly PaletteItem[] {
  const { t } = useTranslation('studio');
  const { press } = useKeySwitch();
  return KEY_GROUPS.filter((group) => group.id === screen || group.id === 'everywhere').flatMap((group) =>
    group.keys.flatMap(({ word, keys, chord, command }) =>
      chord === undefined
        ? []
        : [
            {
              id: `${group.id}-${word}`,
              label: t(`help.${word}`),
              command: command ?? '',
              keys,
              run: () => void press(chord),
            },
          ],
    ),
  );
}

function usePinItems(screen: ScreenId): readonly PaletteItem[] {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const { press } = useKeySwitch();
  const queue = useRoomStore(selectQueue);
  const products = useRoomStore(selectProducts);
  if (screen !== 'operator') return [];
  return queue.map(({ productId }, index) => {
    const product = products.find((one) => one.id === productId);
    return {
      id: `pin-${productId}`,
      label: t('palette.pin', { slot: index + 1, name: product ? pick(product.shortName) : productId }),
      command: 'pinProduct',
      keys: [],
      run: () => void press(pinChord(productId)),
    };
  });
}

const PHASE_OF = { pauseShow: 'live', resumeShow: 'paused', endShow: 'live' } as const;

/** Calls on the whole show that this tab may make now. A fresh array: use it with `useShallow`. */
function selectShowCommands(state: RoomStore) {
  const commands = ['pauseShow', 'resumeShow', 'endShow'] as const;
  return commands.filter((one) => state.room.public.phase === PHASE_OF[one] && canGiveNow(state, one));
}

function useShowItems(): readonly PaletteItem[] {
  const { t } = useTranslation('studio');
  const commands = useRoomStore(useShallow(selectShowCommands));
  return commands.map((command) => ({
    id: command,
    label: t(`palette.${command}`),
    command,
    keys: [],
    run: () => void pressAct(command),
  }));
}

function useWayItems(screen: ScreenId, onRole: (role: Role) => void): readonly PaletteItem[] {
  const { t } = useTranslation('studio');
  const { roomId = '' } = useParams();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const held = useRoomStore(useShallow(selectHeldSeats));
  const watchPath = useRoomStore(selectWatchPath);
  const way = (id: string, label: string, run: () => void): PaletteItem => ({ id, label, command: '', keys: [], run });
  return [
    ...held
      .filter((role) => role !== screen)
      .map((role) => way(`seat-${role}`, t('palette.seat', { role: t(`roles.${role}`) }), () => onRole(role))),
    ...(held.includes('host')
      ? [way('host', t('lobby.hostScreen'), () => void navigate(`/studio/${roomId}/host`))]
      : []),
    ...(watchPath ? [way('phone', t('lobby.phoneScreen'), () => window.location.assign(watchPath))] : []),
    way('language', t('palette.language'), () => chooseLanguage(language === 'zh' ? 'en' : 'zh')),
  ];
}

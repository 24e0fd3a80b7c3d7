import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Role } from '#shared/model/seat.ts';
import { lazyPiece } from '../../components/lazy-piece.ts';
import { withLaterTexts } from '../../locales/i18n.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectPhase } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { AlertStrip } from './AlertStrip.tsx';
import { focusPanel } from './focus-panel.ts';
import { KeyMapProvider } from './KeyMapProvider.tsx';
import { KeyOverlay } from './KeyOverlay.tsx';
import { useKeySwitch } from './KeySwitchProvider.tsx';
import { OwnCues } from './OwnCues.tsx';
import { OwnIncident } from './OwnIncident.tsx';
import { RecallChip } from './RecallChip.tsx';
import styles from './StudioFrame.module.css';
import { StudioStatus } from './StudioStatus.tsx';
import { selectBrief, selectOwnIncident } from './show-selectors.ts';
import { TopBar } from './TopBar.tsx';
import { useAlerts } from './useAlerts.ts';
import { useHotkeys } from './useHotkeys.ts';

const KeyHelp = lazyPiece(withLaterTexts(async () => ({ default: (await import('./KeyHelp.tsx')).KeyHelp })));
const TourCoach = lazyPiece(withLaterTexts(async () => ({ default: (await import('./TourCoach.tsx')).TourCoach })));
const ScreenPalette = lazyPiece(
  withLaterTexts(async () => ({ default: (await import('./ScreenPalette.tsx')).ScreenPalette })),
);

export interface StudioFrameProps {
  readonly role: Role | null;
  readonly onRole: (role: Role) => void;
  readonly children: ReactNode;
}

/** What lies over the screen: the keys on their controls, the list of all keys, or the palette. */
type Over = 'none' | 'keys' | 'allKeys' | 'palette';

/** Top bar, the seat's screen, status bar, and the keys that work everywhere. */
export function StudioFrame({ role, onRole, children }: StudioFrameProps) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const brief = useRoomStore(selectBrief);
  const isOver = useRoomStore(selectPhase) === 'ended';
  const keys = useKeySwitch();
  const [over, setOver] = useState<Over>('none');
  const [params] = useSearchParams();
  const [isTour, setTour] = useState(params.get('tour') === '1');
  const screen = role ?? 'staff';
  const hasIncident = useRoomStore(selectOwnIncident) !== null;
  const { alerts, standing } = useAlerts(role ?? 'director');
  // Nothing shakes the host: what they have to know comes as a cue of the director.
  const isTold = !isOver && role !== 'host';
  const close = () => setOver('none');
  useHotkeys({
    '?': () => setOver(over === 'keys' ? 'none' : 'keys'),
    'Ctrl+K': () => setOver('palette'),
    'Ctrl+/': keys.toggle,
    F6: () => focusPanel(1),
    'Shift+F6': () => focusPanel(-1),
  });
  const title = t('title.studio', { project: brief === null ? '' : pick(brief.projectName) });
  return (
    <KeyMapProvider screen={screen}>
      <div className={styles.frame} data-keys={over === 'keys' ? 'shown' : undefined}>
        <title>{title}</title>
        <TopBar
          title={title}
          role={role}
          onRole={onRole}
          alerts={isTold ? alerts : null}
          onPalette={() => setOver('palette')}
          onHelp={() => setOver('keys')}
        />
        {children}
        <StudioStatus>
          {!isOver && role !== 'director' && <OwnIncident />}
          {isTold && role !== null && (!hasIncident || role === 'director') && <AlertStrip alert={standing} />}
          {!isOver && <OwnCues isHostScreen={role === 'host'} />}
          {!isOver && <RecallChip />}
        </StudioStatus>
        {isTour && (
          <Suspense fallback={null}>
            <TourCoach onClose={() => setTour(false)} />
          </Suspense>
        )}
        {over === 'keys' && <KeyOverlay onClose={close} onAll={() => setOver('allKeys')} />}
        <Suspense fallback={null}>
          {over === 'allKeys' && <KeyHelp screen={screen} isOpen onClose={close} />}
          {over === 'palette' && <ScreenPalette screen={screen} onRole={onRole} onClose={close} />}
        </Suspense>
      </div>
    </KeyMapProvider>
  );
}

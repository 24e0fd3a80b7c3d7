import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectPhase } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { useKeySwitch } from './KeySwitchProvider.tsx';
import { OwnCues } from './OwnCues.tsx';
import { OwnIncident } from './OwnIncident.tsx';
import styles from './StudioFrame.module.css';
import { StudioStatus } from './StudioStatus.tsx';
import { selectBrief } from './show-selectors.ts';
import { TopBar } from './TopBar.tsx';
import { useHotkeys } from './useHotkeys.ts';

const KeyHelp = lazy(async () => ({ default: (await import('./KeyHelp.tsx')).KeyHelp }));

export interface StudioFrameProps {
  readonly role: Role | null;
  readonly onRole: (role: Role) => void;
  readonly children: ReactNode;
}

/** Top bar, the seat's screen, status bar, and the keys that work everywhere. */
export function StudioFrame({ role, onRole, children }: StudioFrameProps) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const brief = useRoomStore(selectBrief);
  const isOver = useRoomStore(selectPhase) === 'ended';
  const keys = useKeySwitch();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useHotkeys({ '?': () => setHelpOpen(true), 'Ctrl+/': keys.toggle });
  const title = t('title.studio', { project: brief === null ? '' : pick(brief.projectName) });
  return (
    <div className={styles.frame}>
      <title>{title}</title>
      <TopBar title={title} role={role} onRole={onRole} onHelp={() => setHelpOpen(true)} />
      {children}
      <StudioStatus>
        {!isOver && role !== 'director' && <OwnIncident />}
        {!isOver && <OwnCues isHostScreen={role === 'host'} />}
      </StudioStatus>
      <Suspense fallback={null}>
        {isHelpOpen && <KeyHelp role={role} isOpen onClose={() => setHelpOpen(false)} />}
      </Suspense>
    </div>
  );
}

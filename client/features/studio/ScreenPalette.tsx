import type { Role } from '#shared/model/seat.ts';
import { CommandPalette } from './CommandPalette.tsx';
import type { ScreenId } from './key-groups.ts';
import { usePaletteItems } from './usePaletteItems.ts';

export interface ScreenPaletteProps {
  readonly screen: ScreenId;
  readonly onRole: (role: Role) => void;
  readonly onClose: () => void;
}

/** The palette with what the screen that shows can do. */
export function ScreenPalette({ screen, onRole, onClose }: ScreenPaletteProps) {
  return <CommandPalette items={usePaletteItems(screen, onRole)} onClose={onClose} />;
}

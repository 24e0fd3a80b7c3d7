import { useTranslation } from 'react-i18next';
import type { Phase } from '#shared/model/room.ts';
import { Chip, type ChipTone } from './Chip.tsx';
import { type MarkKind, StateMark } from './StateMark.tsx';

const TONE: Readonly<Record<Phase, ChipTone>> = { lobby: 'ok', live: 'live', paused: 'warn', ended: 'neutral' };
const MARK: Readonly<Record<Phase, MarkKind | null>> = {
  lobby: 'next',
  live: 'onAir',
  paused: 'attend',
  ended: null,
};

/** How a rehearsal stands: not started, on air, paused or ended. */
export function PhaseChip({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation();
  const mark = MARK[phase];
  return (
    <Chip tone={TONE[phase]} mark={mark && <StateMark kind={mark} />}>
      {t(`phase.${phase}`)}
    </Chip>
  );
}

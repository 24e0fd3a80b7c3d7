import { useTranslation } from 'react-i18next';
import type { TeamState } from '#shared/teaching/team-standing.ts';
import { Chip, type ChipTone } from './Chip.tsx';

const TONES: Readonly<Record<TeamState, ChipTone>> = {
  notBegun: 'neutral',
  rehearsing: 'info',
  handedIn: 'accent',
  beingGraded: 'warn',
  graded: 'warn',
  released: 'ok',
  missed: 'danger',
};

/** Where a team stands with an assignment, in words. */
export function TeamStateChip({ state }: { readonly state: TeamState }) {
  const { t } = useTranslation('assign');
  return <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>;
}

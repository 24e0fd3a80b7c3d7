import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { ConnState } from '../../components/ConnState.tsx';
import { CountdownRing } from '../../components/CountdownRing.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { type MarkKind, StateMark } from '../../components/StateMark.tsx';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { Sample, Shelf } from './Shelf.tsx';

const MARKS: readonly MarkKind[] = ['onAir', 'present', 'next', 'ok', 'attend', 'act', 'info', 'none'];
const TONES: readonly ChipTone[] = ['neutral', 'ok', 'warn', 'danger', 'info', 'accent', 'live'];
const KINDS = ['connecting', 'live', 'slow', 'reconnecting', 'offline', 'refused'] as const;

/** What says how things are: always a shape, a word and a colour. */
export function StateShelf() {
  const { t } = useTranslation('studio');
  return (
    <Shelf title={t('gallery.state')}>
      <Sample name="StateMark">
        {MARKS.map((kind) => (
          <span key={kind}>
            <StateMark kind={kind} size={12} /> {kind}
          </span>
        ))}
      </Sample>
      <Sample name="Chip">
        {TONES.map((tone) => (
          <Chip key={tone} tone={tone}>
            {tone}
          </Chip>
        ))}
      </Sample>
      <Sample name="RoleBadge">
        {SEAT_ORDER.map((role) => (
          <RoleBadge key={role} role={role} isMine={role === 'operator'} />
        ))}
      </Sample>
      <Sample name="ConnState">
        {KINDS.map((kind) => (
          <ConnState key={kind} kind={kind} latencyMs={kind === 'live' ? 23 : null} />
        ))}
      </Sample>
      <Sample name="CountdownRing">
        <CountdownRing text="0:52" ratio={0.9} tone="calm" />
        <CountdownRing text="0:27" ratio={0.5} tone="warn" />
        <CountdownRing text="0:06" ratio={0.1} tone="danger" />
      </Sample>
      <Sample name="Loading · EmptyState · ErrorState">
        <Loading text={t('loading')} />
        <EmptyState
          title={t('stage.noProduct')}
          text={t('stage.noProductHint')}
          actions={<Button>{t('stage.pin')}</Button>}
        />
        <ErrorState text={t('phone.gone')} code="wire/unknown_room" onRetry={() => undefined} />
      </Sample>
    </Shelf>
  );
}

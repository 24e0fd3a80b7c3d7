import { MessageSquarePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { formatClock } from '../../format/clock.ts';
import { OnAirLine } from '../chat/OnAirLine.tsx';
import { MetricTiles } from '../metrics/MetricTiles.tsx';
import { TrendStrip } from '../metrics/TrendStrip.tsx';
import { PhoneFrame } from '../phone/PhoneFrame.tsx';
import { Transport } from '../replay/Transport.tsx';
import type { ReplayClock } from '../replay/useReplayClock.ts';
import { CaptionLines } from './CaptionLines.tsx';
import styles from './ReviewStage.module.css';
import type { RangeDraft } from './useRangeDraft.ts';

export interface ReviewStageProps {
  readonly clock: ReplayClock;
  readonly endMs: number;
  /** Null: nobody annotates here. */
  readonly range: RangeDraft | null;
}

/** The show at the playhead, with the studio's own parts: the viewer's phone, words, figures; the transport below. */
export function ReviewStage({ clock, endMs, range }: ReviewStageProps) {
  const { t } = useTranslation('review');
  return (
    <section className={styles.player} aria-label={t('stage.title')}>
      <div className={styles.picture} data-theme="dark">
        <PhoneFrame />
        <div className={styles.side}>
          <OnAirLine hasWords={false} />
          <CaptionLines />
          <MetricTiles />
          <div className={styles.trend}>
            <TrendStrip />
          </div>
        </div>
      </div>
      <div className={styles.transport}>
        <Transport clock={clock} endMs={endMs} />
        {range !== null && <RangeTools clock={clock} range={range} />}
      </div>
    </section>
  );
}

function RangeTools({ clock, range }: { readonly clock: ReplayClock; readonly range: RangeDraft }) {
  const { t } = useTranslation('review');
  const { t: replay } = useTranslation('replay');
  return (
    <div className={styles.tools}>
      <Button size={28} variant="quiet" keyHint="I" onClick={() => range.mark('in')}>
        {t('range.in')}
      </Button>
      <Button size={28} variant="quiet" keyHint="O" onClick={() => range.mark('out')}>
        {t('range.out')}
      </Button>
      {range.range !== null && (
        <>
          <span className={styles.range}>
            {formatClock(range.range.fromMs)} – {formatClock(range.range.toMs)}
          </span>
          <Button
            size={28}
            variant="quiet"
            keyHint="L"
            aria-pressed={clock.loop !== null}
            onClick={() => clock.setLoop(clock.loop === null ? range.range : null)}
          >
            {t('range.loop')}
          </Button>
        </>
      )}
      <Button size={28} keyHint="C" icon={<MessageSquarePlus size={14} />} onClick={() => range.compose()}>
        {t('annotation.write')}
      </Button>
      <p className={styles.keys}>{replay('keys')}</p>
    </div>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#shared/model/annotation.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import { Panel } from '../../components/Panel.tsx';
import { formatClock } from '../../format/clock.ts';
import type { VoiceLaneFacts } from '../footage/voice-lane.ts';
import { Timeline, type TimeRange } from '../replay/Timeline.tsx';
import type { ReplayClock } from '../replay/useReplayClock.ts';
import { useTimeline } from '../replay/useTimeline.ts';
import styles from './ReviewScreen.module.css';

export interface ReviewTimelineProps {
  readonly entries: readonly JournalEntry[];
  readonly endMs: number;
  readonly clock: ReplayClock;
  readonly annotations: readonly Annotation[];
  readonly range: TimeRange | null;
  readonly voice: VoiceLaneFacts | null;
}

/** The whole show in six lanes, annotations as markers. */
export function ReviewTimeline({ entries, endMs, clock, annotations, range, voice }: ReviewTimelineProps) {
  const { t } = useTranslation('review');
  const lanes = useTimeline(entries, endMs);
  const markers = useMemo(
    () => annotations.map(({ id, atMs, toMs, text }) => ({ key: id, fromMs: atMs, toMs: toMs ?? atMs, label: text })),
    [annotations],
  );
  const title =
    range === null
      ? t('timeline.title')
      : t('timeline.range', { from: formatClock(range.fromMs), to: formatClock(range.toMs) });
  return (
    <Panel title={title} className={styles.timeline}>
      <Timeline {...lanes} clock={clock} markers={markers} range={range} voice={voice} />
    </Panel>
  );
}

import { VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { liveMetrics } from '#shared/metrics/live-metrics.ts';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { formatCountdown } from '../../format/clock.ts';
import { formatPercent } from '../../format/percent.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { SelectField } from '../studio/SelectField.tsx';
import { ChatRules } from './ChatRules.tsx';
import styles from './ModerationPanel.module.css';
import { UnmuteButton } from './UnmuteButton.tsx';
import { ANNOUNCE_MODES, useAnnounceMode } from './useAnnounceMode.ts';
import { viewerNumber } from './viewer-number.ts';

const selectRoom = (state: RoomStore) => state.room;

/** The rules of the chat, who is muted now, what was handled in this show, and how much of the chat is read aloud. */
export function ModerationPanel() {
  const { t } = useTranslation('studio');
  const { mode, choose } = useAnnounceMode();
  const room = useRoomStore(selectRoom);
  const metrics = liveMetrics(room);
  const { chat, mutedViewers, showMs } = room.public;
  const nameOf = (viewer: number) =>
    chat.find((entry) => entry.viewer === viewer)?.name ??
    t('moderator.viewerNumber', { number: viewerNumber(viewer) });
  const answered = metrics?.questionsAnswered ?? 0;
  const asked = metrics?.questionsAsked ?? 0;
  return (
    <Panel title={t('moderator.manage')} className={styles.panel}>
      <div className={styles.body}>
        <ChatRules />
        <h3 className={styles.heading}>{t('moderator.mutedTitle')}</h3>
        {mutedViewers.length === 0 && <p className={styles.quiet}>{t('moderator.nobodyMuted')}</p>}
        <ul className={styles.muted}>
          {mutedViewers.map(({ viewer, untilMs }) => (
            <li key={viewer} className={styles.person}>
              <VolumeX size={14} aria-hidden="true" />
              <span className={styles.name}>{nameOf(viewer)}</span>
              <Chip>
                {untilMs === null
                  ? t('moderator.mutedShow')
                  : t('moderator.mutedLeft', { clock: formatCountdown(untilMs - showMs) })}
              </Chip>
              <UnmuteButton viewer={viewer} name={nameOf(viewer)} />
            </li>
          ))}
        </ul>
        <h3 className={styles.heading}>{t('moderator.counts')}</h3>
        <dl className={styles.counts}>
          <Count word={t('moderator.countAnswered')} value={answered} />
          <Count word={t('moderator.countHidden')} value={chat.filter((entry) => entry.isHidden).length} />
          <Count word={t('moderator.countMuted')} value={mutedViewers.length} />
        </dl>
        <p className={styles.rate}>
          <span>{t('moderator.answerRate')}</span>
          <strong>{asked === 0 ? '—' : formatPercent(answered / asked)}</strong>
        </p>
        <p className={styles.rate}>
          <span>{t('chat.announceMode')}</span>
          <SelectField
            label={t('chat.announceMode')}
            value={mode}
            onChange={(next) => choose(ANNOUNCE_MODES.find((one) => one === next) ?? 'summary')}
            options={[
              { value: 'off', label: t('chat.announceOff') },
              { value: 'summary', label: t('chat.announceSummary') },
              { value: 'all', label: t('chat.announceAll') },
            ]}
          />
        </p>
      </div>
    </Panel>
  );
}

function Count({ word, value }: { readonly word: string; readonly value: number }) {
  return (
    <div className={styles.count}>
      <dt>{word}</dt>
      <dd>{value}</dd>
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '#shared/model/seat.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { newAnnotationId } from '../../connection/review-id.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { formatClock } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectShowSecond } from '../studio/show-selectors.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import styles from './MarkerPanel.module.css';

/** Whom a marker is about: a seat, or all of them. */
type Whom = Role | 'team';

/** The letters of the seats' badges in English; T for all. */
const KEYS: Readonly<Record<Whom, string>> = {
  host: 'H',
  assistant: 'A',
  operator: 'O',
  moderator: 'M',
  director: 'D',
  team: 'T',
};
const WHOM: readonly { readonly whom: Whom; readonly key: string }[] = [
  ...ROLES.map((whom) => ({ whom, key: KEYS[whom] })),
  { whom: 'team', key: KEYS.team },
];
const WHAT = [
  { what: 'good', key: 'G' },
  { what: 'slip', key: 'X' },
  { what: 'ask', key: 'Q' },
  { what: 'rule', key: 'R' },
] as const;

/** People press a little after they saw something. Source: ux-reliability 1.8. */
const BACK_MS = 10_000;

const selectRoomId = (state: RoomStore) => state.brief?.roomId ?? '';
const selectRuns = (state: RoomStore) => state.room.public.phase === 'live' || state.room.public.phase === 'paused';

/** Two keys mark a moment of a show that runs: who, then what; it is noted ten seconds back. Rules: REV-19. */
export function MarkerPanel() {
  const { t } = useTranslation('studio');
  const { t: common } = useTranslation();
  const roomId = useRoomStore(selectRoomId);
  const runs = useRoomStore(selectRuns);
  const second = useRoomStore(selectShowSecond);
  const [whom, setWhom] = useState<Whom | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const submission = useSubmission(({ atMs, text }: { readonly atMs: number; readonly text: string }) =>
    reviewApi.addAnnotation(roomId, {
      id: newAnnotationId(),
      content: { atMs, toMs: null, dimension: null, text },
    }),
  );
  const nameOf = (one: Whom) => (one === 'team' ? t('marker.team') : common(`role.${one}.name`));
  const mark = async (what: (typeof WHAT)[number]['what']) => {
    if (whom === null || !runs) return;
    const atMs = Math.max(0, second * 1_000 - BACK_MS);
    const text = t('marker.text', { who: nameOf(whom), what: t(`marker.${what}`) });
    setWhom(null);
    if ((await submission.submit({ atMs, text })) !== null)
      setLast(t('marker.done', { clock: formatClock(atMs), text }));
  };
  useHotkeys(
    {
      ...Object.fromEntries(WHOM.map(({ whom: one, key }) => [key, () => setWhom(one)])),
      ...(whom === null ? {} : Object.fromEntries(WHAT.map(({ what, key }) => [key, () => void mark(what)]))),
    },
    runs,
  );
  return (
    <Panel title={t('marker.title')}>
      <div className={styles.body}>
        <p className={styles.about}>{t(runs ? 'marker.about' : 'marker.notLive')}</p>
        <fieldset className={styles.keys} disabled={!runs}>
          <legend className={styles.legend}>{t('marker.who')}</legend>
          {WHOM.map(({ whom: one, key }) => (
            <Button
              key={one}
              size={28}
              keyHint={key}
              aria-pressed={whom === one}
              onClick={() => setWhom(whom === one ? null : one)}
            >
              {nameOf(one)}
            </Button>
          ))}
        </fieldset>
        <fieldset className={styles.keys} disabled={!runs || whom === null}>
          <legend className={styles.legend}>{t('marker.what')}</legend>
          {WHAT.map(({ what, key }) => (
            <Button key={what} size={28} keyHint={key} onClick={() => void mark(what)}>
              {t(`marker.${what}`)}
            </Button>
          ))}
        </fieldset>
        <ProblemNote problem={submission.problem} />
        <p role="status" className={styles.about}>
          {last}
        </p>
      </div>
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import { type Recovery, replan } from '#shared/model/replan.ts';
import { timeSegments } from '#shared/model/run-of-show.ts';
import { HoldButton } from '../../components/HoldButton.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { canGiveNow, selectRunOfShow } from '../studio/show-selectors.ts';
import styles from './RecoveryWays.module.css';
import { useShowCourse } from './RunOfShowRail.tsx';

/** A delay that is not worth a new plan. */
const LEAST_LATE_MS = 10_000;

const selectLog = (state: RoomStore) => state.room.team?.segmentLog ?? NO_LOG;
const selectPlannedMs = (state: RoomStore) => state.room.public.plannedMs;
const selectShowMs = (state: RoomStore) => Math.floor(state.room.public.showMs / 1000) * 1000;
const selectCanPlan = (state: RoomStore) => canGiveNow(state, 'planRunOfShow');
const NO_LOG: readonly never[] = [];

/** Ways to end in time after all, each with what it costs; one is taken by holding. Nothing while the show is in time. */
export function RecoveryWays() {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const course = useShowCourse();
  const position = {
    runOfShow: useRoomStore(selectRunOfShow),
    plannedMs: useRoomStore(selectPlannedMs),
    showMs: useRoomStore(selectShowMs),
    log: useRoomStore(selectLog),
  };
  const canPlan = useRoomStore(selectCanPlan);
  const command = useCommand();
  const lateMs = course.endsAtMs - position.plannedMs;
  if (!canPlan || lateMs < LEAST_LATE_MS) return null;
  const coming = course.blocks.filter((block) => block.state === 'coming');
  const longest = [...coming].sort((a, b) => b.plannedMs - a.plannedMs)[0];
  const shortest = [...coming].sort((a, b) => a.plannedMs - b.plannedMs)[0];
  const ways: readonly { readonly way: Recovery; readonly name: string }[] = [
    { way: { kind: 'squeeze' }, name: t('recover.squeeze', { count: coming.length }) },
    ...(longest
      ? [
          {
            way: { kind: 'cut', segmentId: longest.segment.id } as const,
            name: t('recover.cut', { index: longest.index + 1, name: pick(longest.segment.name) }),
          },
        ]
      : []),
    ...(shortest && coming.length > 1
      ? [
          {
            way: { kind: 'skip', segmentId: shortest.segment.id } as const,
            name: t('recover.skip', { index: shortest.index + 1, name: pick(shortest.segment.name) }),
          },
        ]
      : []),
  ];
  const possible = ways.flatMap((one) => {
    const plan = replan(position, one.way);
    return plan === null ? [] : [{ ...one, plan }];
  });
  const costOf = (plan: (typeof possible)[number]['plan']) =>
    timeSegments(plan, position.plannedMs)
      .filter(({ segment }) => coming.some((block) => block.segment.id === segment.id))
      .map(({ startMs, endMs }) => formatClock(endMs - startMs))
      .join(' · ');
  return (
    <section className={styles.ways} aria-label={t('recover.title', { clock: formatClock(lateMs) })}>
      <h3 className={styles.title}>{t('recover.title', { clock: formatClock(lateMs) })}</h3>
      <ul>
        {possible.map(({ way, name, plan }) => (
          <li key={way.kind} className={styles.way}>
            <span className={styles.words}>
              <span className={styles.name} title={name}>
                {name}
              </span>
              <span className={styles.cost}>{costOf(plan)}</span>
            </span>
            <HoldButton
              size={28}
              isBusy={command.isSending}
              aria-label={name}
              onHold={() => void command.run({ type: 'planRunOfShow', segments: [...plan] }, { role: 'director' })}
            >
              {t('recover.apply')}
            </HoldButton>
          </li>
        ))}
        {possible.length === 0 && <li className={styles.cost}>{t('recover.none')}</li>}
      </ul>
      <RefusalNote refusal={command.refusal} />
    </section>
  );
}

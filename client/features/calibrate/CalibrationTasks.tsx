import { useTranslation } from 'react-i18next';
import type { CalibrationTask } from '#shared/protocol/calibration-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useResource } from '../../connection/useResource.ts';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Calibrate.module.css';

/** Recordings by which the reader calibrates, while one is open or off; nothing where there are none. */
export function CalibrationTasks() {
  const { t } = useTranslation('calibrate');
  const [resource] = useResource(reviewApi.calibrations);
  if (resource.phase === 'loading') return null;
  if (resource.phase === 'failed') return <ProblemNote problem={resource.problem} />;
  const open = resource.value.filter(({ recordings }) => recordings.some(({ state }) => state !== 'within'));
  if (open.length === 0) return null;
  return (
    <Panel size={48} title={t('tasks.title')} count={open.length}>
      <ul>
        {open.map((task) => (
          <Task key={task.assignmentId} task={task} />
        ))}
      </ul>
    </Panel>
  );
}

function Task({ task }: { readonly task: CalibrationTask }) {
  const { t } = useTranslation('calibrate');
  const { pick } = useLanguage();
  return (
    <li className={styles.task}>
      <p className={styles.name}>
        {task.title} <span className={styles.hint}>{task.className}</span>
      </p>
      <p className={styles.hint}>{t(task.isRequired ? 'tasks.required' : 'tasks.offered')}</p>
      <ul className={styles.recordings}>
        {task.recordings.map(({ roomId, teamName, projectName, showMs, state }) => (
          <li key={roomId} className={styles.recording}>
            <span className={styles.what}>
              {teamName} · {pick(projectName)} · {formatClock(showMs)}
            </span>
            <Chip tone={TONE[state]}>{t(`state.${state}`)}</Chip>
            <ButtonLink size={28} to={`/calibrate/${task.assignmentId}/${roomId}`}>
              {t(`tasks.go.${state}`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </li>
  );
}

const TONE: Readonly<Record<'open' | 'off' | 'within', ChipTone>> = { open: 'neutral', off: 'warn', within: 'ok' };

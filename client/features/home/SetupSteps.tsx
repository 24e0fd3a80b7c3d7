import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/people-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import styles from './SetupSteps.module.css';

/** How far the college is set up: its name, its staff, its classes, its students. */
export function SetupSteps({ me }: { readonly me: Me }) {
  const { t } = useTranslation(['home', 'common']);
  const problemText = useProblemText();
  const [people, reload] = useResource(classApi.people);
  const [classes] = useResource(classApi.classes);
  if (people.phase === 'failed')
    return <ErrorState text={problemText(people.problem)} code={people.problem.code} onRetry={reload} />;
  const all = people.phase === 'ready' ? people.value : [];
  const countOf = (role: Me['role']): number => all.filter((person) => person.role === role).length;
  const steps = [
    { word: 'teachers', count: countOf('teacher'), to: '/teach/people' },
    { word: 'mentors', count: countOf('mentor'), to: '/teach/people' },
    { word: 'classes', count: classes.phase === 'ready' ? classes.value.length : 0, to: '/teach/classes' },
    { word: 'students', count: countOf('student'), to: '/teach/classes' },
  ] as const;
  return (
    <Panel
      size={48}
      className={styles.panel}
      title={me.collegeName ?? t('setup.title')}
      actions={
        <Chip tone="ok" mark={<StateMark kind="ok" />}>
          {t('setup.done')}
        </Chip>
      }
    >
      <ul className={styles.steps}>
        {steps.map(({ word, count, to }) => (
          <li key={word} className={styles.step}>
            <StateMark kind={count > 0 ? 'ok' : 'none'} size={12} />
            <span className={styles.what}>{t(`setup.${word}`, { count })}</span>
            <ButtonLink size={28} variant={count > 0 ? 'default' : 'primary'} to={to}>
              {count > 0 ? t('setup.look') : t('setup.add')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

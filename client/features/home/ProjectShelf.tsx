import { useTranslation } from 'react-i18next';
import type { Library } from '#shared/protocol/http-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './ProjectShelf.module.css';

export interface ProjectShelfProps {
  readonly projects: Library['projects'];
  readonly chosenId: string | null;
  readonly onChoose: (projectId: string) => void;
}

/** The projects that a show can be held with, and the way to bring one's own. */
export function ProjectShelf({ projects, chosenId, onChoose }: ProjectShelfProps) {
  const { t } = useTranslation('home');
  const { pick } = useLanguage();
  return (
    <Panel
      size={48}
      title={t('goods.title')}
      actions={
        <ButtonLink variant="quiet" size={28} to="/projects/import">
          {t('goods.import')}
        </ButtonLink>
      }
    >
      {projects.length === 0 && <Loading />}
      <ul>
        {projects.map((project) => (
          <li key={project.id} className={styles.item}>
            <div>
              <h3 className={styles.name}>{pick(project.name)}</h3>
              <p className={styles.about}>
                {pick(project.enterpriseName)}
                <span>{t('goods.count', { count: project.productCount })}</span>
                <Chip>{project.isImported ? t('goods.imported') : t('goods.sample')}</Chip>
              </p>
            </div>
            {project.id === chosenId ? (
              <Chip tone="ok" mark={<StateMark kind="ok" />}>
                {t('goods.chosen')}
              </Chip>
            ) : (
              <Button size={28} onClick={() => onChoose(project.id)}>
                {t('goods.choose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { SeatList } from '../studio/SeatList.tsx';
import { ShareLink } from '../studio/ShareLink.tsx';
import { useSeatFacts } from '../studio/useSeatFacts.ts';
import styles from './TeamPanel.module.css';

/** Who sits where, the way into every seat, and the link that brings team-mates here. */
export function TeamPanel() {
  const { t } = useTranslation(['prepare', 'studio']);
  const { roomId = '' } = useParams();
  const facts = Object.values(useSeatFacts());
  return (
    <div data-part="team" className={styles.team}>
      <Panel
        title={t('show.team.title')}
        count={t('show.team.filled', { count: facts.filter(({ kind }) => kind !== 'empty').length })}
        size={48}
      >
        <SeatList onRole={() => undefined} />
      </Panel>
      <Panel title={t('show.team.invite')} size={48}>
        <div className={styles.invite}>
          <ShareLink
            path={`/prepare/${roomId}`}
            label={t('show.team.invite')}
            hint={t('show.team.inviteHint')}
            copyLabel={t('studio:lobby.copy')}
          />
        </div>
      </Panel>
    </div>
  );
}

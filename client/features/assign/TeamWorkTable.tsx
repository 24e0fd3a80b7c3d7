import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssignedTeam, AssignmentView } from '#shared/protocol/assignment-contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import page from '../../components/StaffPage.module.css';
import { TeamStateChip } from '../../components/TeamStateChip.tsx';
import { dayAndTime } from '../../format/date.ts';
import styles from './AssignmentPage.module.css';

/** Every team of the class: where it stands, its attempts, and the way to what it handed in. */
export function TeamWorkTable({ view }: { readonly view: AssignmentView }) {
  const { t } = useTranslation('assign');
  return (
    <Panel size={48} title={t('teams.title')} count={view.teams.length}>
      {view.teams.length === 0 ? (
        <EmptyState title={t('teams.emptyTitle')} text={t('teams.emptyText')} />
      ) : (
        <ScrollBox label={t('teams.title')}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t('teams.team')}</th>
                <th scope="col">{t('teams.state')}</th>
                <th scope="col">{t('teams.attempts')}</th>
                <th scope="col">{t('teams.handedIn')}</th>
              </tr>
            </thead>
            <tbody>
              {view.teams.map((team) => (
                <TeamRow key={team.teamId} team={team} allowed={view.content.attempts} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  );
}

function TeamRow({ team, allowed }: { readonly team: AssignedTeam; readonly allowed: number }) {
  const { t } = useTranslation('assign');
  const handedIn = team.attempts.findIndex(({ roomId }) => roomId === team.handedInRoomId);
  return (
    <tr>
      <th scope="row">{team.teamName}</th>
      <td>
        <TeamStateChip state={team.state} />
      </td>
      <td>
        <div className={styles.attempts}>
          <span>{t('teams.used', { count: team.attempts.length, of: allowed })}</span>
          {team.attempts.map((attempt, at) => {
            const { day, time } = dayAndTime(attempt.openedAt, new Date());
            const name = t('teams.attempt', { number: at + 1 });
            return attempt.phase === 'ended' ? (
              <Link key={attempt.roomId} to={`/review/${attempt.roomId}`} title={`${day} ${time}`}>
                {name}
              </Link>
            ) : (
              <Link key={attempt.roomId} to={`/studio/${attempt.roomId}?view=staff`} title={`${day} ${time}`}>
                {t('teams.running', { name })}
              </Link>
            );
          })}
        </div>
      </td>
      <td>
        {handedIn >= 0 ? (
          <Link className={page.back} to={`/review/${team.handedInRoomId ?? ''}`}>
            {t('teams.review', { number: handedIn + 1 })}
          </Link>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}

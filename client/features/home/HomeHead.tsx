import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/people-contract.ts';
import { useMe } from '../../connection/useMe.ts';
import styles from './HomeHead.module.css';
import { HomeNotice } from './HomeNotice.tsx';
import { JoinStrip } from './JoinStrip.tsx';

/** The head of home: a greeting for members, and the way in by code for those who have no class yet. */
export function HomeHead() {
  const { t } = useTranslation(['home', 'common']);
  const me = useMe();
  const who = me.phase === 'ready' ? me.value : null;
  const isMember = who !== null && who.username !== null;
  return (
    <>
      {who && <HomeNotice me={who} />}
      <div className={styles.head}>
        <div>
          <h1 className={styles.heading}>{isMember ? t('greeting', { name: who.name }) : t('heading')}</h1>
          <p className={styles.lead}>{isMember ? membershipLine(who, t('noClass')) : t('lead')}</p>
        </div>
        {who && mayJoin(who) && <JoinStrip />}
      </div>
    </>
  );
}

/** Classes with the reader's team, one after the other. */
function membershipLine(me: Me, none: string): string {
  const classes = me.classes.map(({ name, teamName }) => (teamName === null ? name : `${name} · ${teamName}`));
  return classes.length === 0 ? (me.collegeName ?? none) : classes.join(' / ');
}

function mayJoin(me: Me): boolean {
  return me.role === 'guest' || (me.role === 'student' && me.classes.length === 0);
}

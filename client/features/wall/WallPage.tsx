import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { wallApi } from '../../connection/wall-api.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { PlanList } from './PlanList.tsx';
import { useNeedText } from './useNeedText.ts';
import { useWall } from './useWall.ts';
import { WallActs } from './WallActs.tsx';
import styles from './WallPage.module.css';
import { WallTile } from './WallTile.tsx';

/** All open rooms of a class at once: who needs somebody comes first. */
export function WallPage() {
  const { t } = useTranslation('wall');
  const { classId = '' } = useParams();
  return (
    <PageShell title={t('title')} isWide>
      <RoleGate roles={['mentor', 'teacher', 'admin']}>
        <Rooms key={classId} classId={classId} />
      </RoleGate>
    </PageShell>
  );
}

function Rooms({ classId }: { readonly classId: string }) {
  const { t } = useTranslation('wall');
  const { t: common } = useTranslation();
  const { pick } = useLanguage();
  const problemText = useProblemText();
  const list = useRef<HTMLUListElement>(null);
  const isHeld = useCallback(() => list.current?.matches(':hover, :focus-within') ?? false, []);
  const { className, rooms, plans, problem } = useWall(classId, isHeld);
  const [incidents] = useResource(useCallback(() => wallApi.incidents(classId), [classId]));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const known = incidents.phase === 'ready' ? incidents.value : [];
  const needText = useNeedText((id) => pick(known.find((one) => one.id === id)?.name ?? { zh: id, en: id }));
  if (rooms === null && problem !== null) return <ErrorState text={problemText(problem)} code={problem.code} />;
  if (rooms === null) return <Loading />;
  const chosen = rooms.filter(({ roomId }) => picked.has(roomId));
  const toggle = (roomId: string) => {
    const next = new Set(picked);
    if (!next.delete(roomId)) next.add(roomId);
    setPicked(next);
  };
  return (
    <div className={styles.page} data-theme="dark">
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>
            {t('title')} · {className}
          </h1>
          <p className={styles.lead}>
            {t('lead', { live: rooms.filter(({ phase }) => phase === 'live').length, of: rooms.length })}
          </p>
        </div>
        <Link className={styles.back} to={`/teach/classes/${classId}`}>
          {t('toClass')}
        </Link>
      </header>
      {problem !== null && (
        <p role="alert" className={styles.stale}>
          {t('stale')} {problemText(problem)}
        </p>
      )}
      {rooms.length === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <div className={styles.columns}>
          <ul ref={list} className={styles.tiles} aria-label={t('title')}>
            {rooms.map((room, at) => (
              <WallTile
                key={room.roomId}
                room={room}
                rank={at + 1}
                isPicked={picked.has(room.roomId)}
                onPick={() => toggle(room.roomId)}
                needText={needText}
              />
            ))}
          </ul>
          <WallActs
            classId={classId}
            rooms={chosen.length > 0 ? chosen : rooms}
            isAll={chosen.length === 0}
            incidents={known}
            plans={<PlanList classId={classId} plans={plans} rooms={rooms} incidents={known} />}
          />
        </div>
      )}
      <p className={styles.lead}>{common('disclaimer')}</p>
    </div>
  );
}

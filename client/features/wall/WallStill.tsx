import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StillMark } from '#shared/media/still.ts';
import { footageUrl } from '#shared/protocol/footage-url.ts';
import { footageApi } from '../../connection/footage-api.ts';
import { useIsSeen } from './useIsSeen.ts';
import styles from './WallTile.module.css';

export interface WallStillProps {
  readonly roomId: string;
  readonly teamName: string;
  readonly still: StillMark;
}

/** The newest picture of a host; only a tile that is on the screen asks for it. */
export function WallStill({ roomId, teamName, still }: WallStillProps) {
  const { t } = useTranslation('wall');
  const box = useRef<HTMLDivElement>(null);
  const isSeen = useIsSeen(box);
  const [pass, setPass] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const mark = `${still.partId} ${still.number}`;
  const isWanted = isSeen && failed !== mark;
  useEffect(() => {
    if (!isWanted || pass !== null) return;
    let isOpen = true;
    void footageApi.livePass(roomId).then((answer) => {
      if (isOpen && answer.ok) setPass(answer.value.pass);
    });
    return () => {
      isOpen = false;
    };
  }, [isWanted, pass, roomId]);
  // A pass runs out: the next picture comes with another one.
  const giveUp = () => {
    setFailed(mark);
    setPass(null);
  };
  return (
    <div ref={box} className={styles.still}>
      {isWanted && pass !== null && (
        <img src={footageUrl.still(roomId, still, pass)} alt={t('picture', { team: teamName })} onError={giveUp} />
      )}
    </div>
  );
}

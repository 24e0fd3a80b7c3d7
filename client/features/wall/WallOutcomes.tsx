import { useTranslation } from 'react-i18next';
import type { WallActAnswer } from '#shared/protocol/wall-contract.ts';
import type { WallRoom } from '#shared/wall/wall-room.ts';
import { useWallRefusalText } from './useWallRefusalText.ts';
import styles from './WallPage.module.css';

export interface WallOutcomesProps {
  readonly answer: WallActAnswer;
  readonly rooms: readonly Pick<WallRoom, 'roomId' | 'teamName'>[];
}

/** Which rooms took an act, and why the others did not. */
export function WallOutcomes({ answer, rooms }: WallOutcomesProps) {
  const { t } = useTranslation('wall');
  const refusalText = useWallRefusalText();
  const teamOf = (id: string) => rooms.find(({ roomId }) => roomId === id)?.teamName ?? id;
  const refused = answer.outcomes.flatMap(({ roomId, refusal }) => (refusal === null ? [] : [{ roomId, refusal }]));
  return (
    <div role="status" className={styles.outcomes}>
      <p>{t('acts.done', { count: answer.outcomes.length - refused.length })}</p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ roomId, refusal }) => (
            <li key={roomId}>
              <b>{teamOf(roomId)}</b> {refusalText(refusal)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { REVIEW_ARTICLES, REVIEW_ITEMS, type ReviewItem } from '#shared/model/review-item.ts';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from './RefusalNote.tsx';
import styles from './ReviewPanel.module.css';
import { canGiveNow } from './show-selectors.ts';
import { useReviewFact } from './useReviewFact.ts';

const selectSigned = (state: RoomStore) => state.room.team?.signedReview ?? NONE;
const selectCanSign = (state: RoomStore) => canGiveNow(state, 'signReviewItem');
const NONE: readonly never[] = [];

/** What the team looks at before it goes on air, each with the article that it goes back to. Every seat may sign. */
export function ReviewPanel({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('studio');
  const signed = useRoomStore(selectSigned);
  const canSign = useRoomStore(selectCanSign);
  const command = useCommand();
  const factOf = useReviewFact();
  const sign = (item: ReviewItem, isDone: boolean) => void command.run({ type: 'signReviewItem', item, isDone });
  return (
    <Panel
      title={t('preshow.title')}
      count={`${signed.length} / ${REVIEW_ITEMS.length}`}
      actions={<Chip title={t('preshow.lawHint')}>{t('preshow.law')}</Chip>}
      className={className}
    >
      <ul className={styles.list}>
        {REVIEW_ITEMS.map((item) => (
          <li key={item}>
            <label className={styles.row} data-signed={signed.includes(item)}>
              <input
                type="checkbox"
                className={styles.box}
                checked={signed.includes(item)}
                disabled={!canSign}
                onChange={(event) => sign(item, event.target.checked)}
              />
              <span className={styles.words}>
                <span className={styles.name}>{t(`preshow.${item}.name`)}</span>
                <span className={styles.fact}>{factOf(item)}</span>
              </span>
              <span className={styles.article}>{t('preshow.article', { article: REVIEW_ARTICLES[item] })}</span>
            </label>
          </li>
        ))}
      </ul>
      <RefusalNote refusal={command.refusal} />
    </Panel>
  );
}

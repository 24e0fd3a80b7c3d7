import { useTranslation } from 'react-i18next';
import type { CommandType } from '#shared/commands/command.ts';
import { Button } from '../../components/Button.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { selectIsLive } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import type { DraftKind } from './DraftBox.tsx';
import { LastDraw } from './LastDraw.tsx';
import styles from './OfferList.module.css';
import { RunningCoupon } from './RunningCoupon.tsx';
import { RunningFlashSale } from './RunningFlashSale.tsx';
import { RunningGift } from './RunningGift.tsx';
import { RunningLuckyBag } from './RunningLuckyBag.tsx';
import { RunningPaidTraffic } from './RunningPaidTraffic.tsx';
import { selectPublic, selectShowSecond, selectTeam } from './show-selectors.ts';

/** Offers in the order of their keys. */
const NEW_OFFERS = [
  { kind: 'coupon', key: 'C', act: 'startCoupon' },
  { kind: 'flashSale', key: 'F', act: 'startFlashSale' },
  { kind: 'luckyBag', key: 'G', act: 'startLuckyBag' },
  { kind: 'gift', key: 'I', act: 'startGift' },
  { kind: 'paidTraffic', key: 'T', act: 'startPaidTraffic' },
] as const satisfies readonly { readonly kind: DraftKind; readonly key: string; readonly act: CommandType }[];

/** The winners stay to be read out for so long. */
const DRAW_SHOWN_MS = 180_000;

export interface OfferListProps {
  readonly draft: DraftKind;
  readonly onDraft: (draft: DraftKind) => void;
}

/** The way to each kind of offer, always in the same places, and what runs. */
export function OfferList({ draft, onDraft }: OfferListProps) {
  const { t } = useTranslation('studio');
  const isLive = useRoomStore(selectIsLive);
  const second = useRoomStore(selectShowSecond);
  const { coupons, flashSale, luckyBag, lastDraw, gifts } = useRoomStore(selectPublic);
  const team = useRoomStore(selectTeam);
  const paid = team?.paidTraffic ?? null;
  const lastPaid = paid === null ? (team?.lastPaidTraffic ?? null) : null;
  const running = coupons.filter((coupon) => coupon.isRunning);
  const draw = lastDraw !== null && second * 1000 - lastDraw.atMs < DRAW_SHOWN_MS ? lastDraw : null;
  const count =
    running.length + gifts.length + Number(flashSale !== null) + Number(luckyBag !== null) + Number(paid !== null);
  return (
    <div className={styles.offers}>
      <h3 className={styles.title}>
        <VisuallyHidden>
          {t('coupon.title')} {t('coupon.running', { count })}
        </VisuallyHidden>
      </h3>
      <div className={styles.new}>
        {NEW_OFFERS.map(({ kind, key, act }) => (
          <Button
            key={kind}
            size={28}
            keyHint={key}
            data-act={act}
            aria-expanded={draft === kind}
            disabled={!isLive}
            onClick={() => onDraft(draft === kind ? 'none' : kind)}
          >
            {t(`offers.${kind}`)}
          </Button>
        ))}
      </div>
      <ul className={styles.list} aria-label={t('coupon.title')}>
        {flashSale && <RunningFlashSale sale={flashSale} />}
        {luckyBag && <RunningLuckyBag bag={luckyBag} />}
        {running.map((coupon) => (
          <RunningCoupon key={coupon.id} coupon={coupon} />
        ))}
        {gifts.map((gift) => (
          <RunningGift key={gift.productId} gift={gift} />
        ))}
        {paid && <RunningPaidTraffic campaign={paid} />}
        {lastPaid && <RunningPaidTraffic campaign={lastPaid} isOver />}
        {draw && luckyBag === null && <LastDraw draw={draw} />}
        {count === 0 && draw === null && lastPaid === null && <li className={styles.none}>{t('offers.none')}</li>}
      </ul>
    </div>
  );
}

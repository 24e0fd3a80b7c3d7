import { lazy, Suspense, useEffect, useRef } from 'react';
import styles from './DraftBox.module.css';
import { PlanNote } from './PlanNote.tsx';
import type { ShownProduct } from './show-selectors.ts';
import type { ProductActs } from './useProductActs.ts';

/** What is being prepared for the chosen product. */
export type DraftKind = 'none' | 'price' | 'stock' | 'coupon' | 'flashSale' | 'luckyBag' | 'gift' | 'paidTraffic';

export interface DraftBoxProps {
  readonly shown: ShownProduct;
  readonly acts: ProductActs;
  readonly draft: DraftKind;
  readonly onClose: () => void;
}

const loadForm = () => import('./DraftForm.tsx');
const DraftForm = lazy(async () => ({ default: (await loadForm()).DraftForm }));

/** One box of fixed height for every draft, so that the controls below never move. */
export function DraftBox(props: DraftBoxProps) {
  const { shown, draft, onClose } = props;
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  // An answer that comes when another draft has taken its place must not close that one.
  const close = () => {
    if (isThere.current) onClose();
  };
  // The forms are there before anybody can have pressed a key for one.
  useEffect(() => void loadForm(), []);
  return (
    <div className={styles.box} data-open={draft !== 'none'}>
      {draft === 'none' ? (
        <PlanNote shown={shown} />
      ) : (
        <Suspense fallback={null}>
          <DraftForm {...props} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { PhoneFrame } from '../phone/PhoneFrame.tsx';
import { ActRow } from './ActRow.tsx';
import { DraftBox, type DraftKind } from './DraftBox.tsx';
import { FocusHead } from './FocusHead.tsx';
import { HandoffLine } from './HandoffLine.tsx';
import { OfferList } from './OfferList.tsx';
import styles from './StagePanel.module.css';
import type { ShownProduct } from './show-selectors.ts';
import type { ProductActs } from './useProductActs.ts';

export interface StagePanelProps {
  readonly shown: ShownProduct | null;
  readonly acts: ProductActs;
  readonly draft: DraftKind;
  readonly onDraft: (draft: DraftKind) => void;
}

/** What viewers see, and beside it the chosen product with its acts and offers. Nothing in it moves when a draft opens. */
export function StagePanel({ shown, acts, draft, onDraft }: StagePanelProps) {
  const { t } = useTranslation('studio');
  return (
    <Panel title={t('stage.title')} count={t('stage.preview')} className={styles.stage}>
      <div className={styles.body}>
        <PhoneFrame />
        <div className={styles.side}>
          {shown === null ? (
            <div className={styles.none}>
              <p className={styles.noneTitle}>{t('stage.noProduct')}</p>
              <p>{t('stage.noProductHint')}</p>
            </div>
          ) : (
            <>
              <FocusHead shown={shown} />
              <ActRow shown={shown} acts={acts} draft={draft} onDraft={onDraft} />
              <HandoffLine />
              <DraftBox
                key={`${shown.product.id}/${draft}`}
                shown={shown}
                acts={acts}
                draft={draft}
                onClose={() => onDraft('none')}
              />
            </>
          )}
          <OfferList draft={draft} onDraft={onDraft} />
        </div>
      </div>
    </Panel>
  );
}

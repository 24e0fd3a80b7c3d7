import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotableViewer } from '#shared/metrics/notable-viewers.ts';
import type { PublicProduct } from '#shared/protocol/room-brief.ts';
import { Panel } from '../../components/Panel.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './AskPanel.module.css';
import tables from './table.module.css';
import { useProductName } from './useProductName.ts';
import { ViewerDrawer } from './ViewerDrawer.tsx';

export interface AskPanelProps {
  readonly roomId: string;
  readonly moments: readonly NotableViewer[];
  readonly products: readonly PublicProduct[];
}

/** Orders and lines of the show; each opens what its viewer felt and why it did what it did. */
export function AskPanel({ roomId, moments, products }: AskPanelProps) {
  const { t } = useTranslation('debrief');
  const [asked, setAsked] = useState<NotableViewer | null>(null);
  return (
    <Panel size={48} title={t('viewer.title')} actions={<span className={tables.note}>{t('viewer.note')}</span>}>
      {moments.length === 0 ? (
        <p className={tables.empty}>{t('viewer.none')}</p>
      ) : (
        <ul className={styles.list}>
          {moments.map((moment) => (
            <li key={`${moment.kind} ${moment.atMs} ${moment.viewer}`}>
              <Moment moment={moment} products={products} onAsk={() => setAsked(moment)} />
            </li>
          ))}
        </ul>
      )}
      {asked !== null && (
        <ViewerDrawer roomId={roomId} moment={asked} products={products} onClose={() => setAsked(null)} />
      )}
    </Panel>
  );
}

interface MomentProps {
  readonly moment: NotableViewer;
  readonly products: readonly PublicProduct[];
  readonly onAsk: () => void;
}

function Moment({ moment, products, onAsk }: MomentProps) {
  const { t } = useTranslation('debrief');
  const productName = useProductName(products);
  const { atMs, name, kind, text, productId } = moment;
  const clock = formatClock(atMs);
  const what = kind === 'order' ? t('viewer.bought', { product: productName(productId) }) : text;
  return (
    <button
      type="button"
      className={styles.moment}
      data-kind={kind}
      aria-label={t('viewer.open', { clock, name, what })}
      onClick={onAsk}
    >
      <span className={styles.clock}>{clock}</span>
      <b>{name}</b>
      <span className={styles.what}>{what}</span>
    </button>
  );
}

import { useTranslation } from 'react-i18next';
import type { AfterSale, AfterSaleRow } from '#shared/metrics/after-sale.ts';
import type { RoomBrief } from '#shared/protocol/room-brief.ts';
import { classNames } from '../../components/class-names.ts';
import { Panel } from '../../components/Panel.tsx';
import { formatMoney } from '../../format/money.ts';
import { formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DefinedHead } from './DefinedHead.tsx';
import { metricText } from './metric-text.ts';
import tables from './table.module.css';
import { useProductName } from './useProductName.ts';

type Goods = Pick<RoomBrief, 'currency' | 'products'>;

/** What became of the orders after the show: unpaid, returned, complained about, and what is left. */
export function AfterSalePanel({ report, goods }: { readonly report: AfterSale; readonly goods: Goods }) {
  const { t } = useTranslation('debrief');
  const { language } = useLanguage();
  const { rows, payDelaySeconds } = report;
  const style = { t, language, currency: goods.currency };
  const delay = t('after.delay', { value: metricText(payDelaySeconds, 'seconds', style) });
  return (
    <Panel size={48} title={t('after.title')} actions={<span className={tables.note}>{t('after.note')}</span>}>
      {rows.length === 0 ? (
        <p className={tables.empty}>{t('after.none')}</p>
      ) : (
        <>
          <p className={classNames(tables.note, tables.lead)}>{delay}</p>
          <div className={tables.wide}>
            <table className={tables.table} aria-label={t('after.title')}>
              <Heads />
              <tbody>
                {rows.map((row) => (
                  <ProductRow key={row.productId} row={row} goods={goods} />
                ))}
                <SumRow rows={rows} goods={goods} />
              </tbody>
            </table>
          </div>
        </>
      )}
    </Panel>
  );
}

const COLUMNS = ['orders', 'unpaid', 'returned', 'complaints', 'gap', 'gmv', 'net'] as const;

function Heads() {
  const { t } = useTranslation('debrief');
  return (
    <thead>
      <tr>
        <th scope="col">{t('after.product')}</th>
        {COLUMNS.map((column) => (
          <DefinedHead key={column} word={t(`after.${column}`)} meaning={t(`after.meaning.${column}`)} />
        ))}
      </tr>
    </thead>
  );
}

function ProductRow({ row, goods }: { readonly row: AfterSaleRow; readonly goods: Goods }) {
  const productName = useProductName(goods.products);
  return (
    <tr data-worst={row.promiseGap > 0}>
      <th scope="row">{productName(row.productId)}</th>
      <Figures row={row} currency={goods.currency} />
    </tr>
  );
}

function SumRow({ rows, goods }: { readonly rows: readonly AfterSaleRow[]; readonly goods: Goods }) {
  const { t } = useTranslation('debrief');
  const sum = (field: Exclude<keyof AfterSaleRow, 'productId'>) => rows.reduce((total, row) => total + row[field], 0);
  const orders = sum('orders');
  const gap = rows.reduce((total, row) => total + row.promiseGap * row.orders, 0) / Math.max(1, orders);
  const total: AfterSaleRow = {
    productId: '',
    orders,
    unpaid: sum('unpaid'),
    returned: sum('returned'),
    complaints: sum('complaints'),
    gmvCents: sum('gmvCents'),
    netCents: sum('netCents'),
    promiseGap: gap,
  };
  return (
    <tr>
      <th scope="row">
        <b>{t('after.sum')}</b>
      </th>
      <Figures row={total} currency={goods.currency} />
    </tr>
  );
}

/** Counts with their share: of orders for what was not paid, of paid orders for the rest. */
function Figures({ row, currency }: { readonly row: AfterSaleRow; readonly currency: Goods['currency'] }) {
  const paid = row.orders - row.unpaid;
  const share = (count: number, whole: number) => (count === 0 ? '0' : `${count} (${formatPercent(count / whole)})`);
  const cells = [
    String(row.orders),
    share(row.unpaid, row.orders),
    share(row.returned, paid),
    share(row.complaints, paid),
    formatPercent(row.promiseGap),
    formatMoney(row.gmvCents, currency),
    formatMoney(row.netCents, currency),
  ];
  return COLUMNS.map((column, at) => (
    <td key={column} className={tables.number}>
      {cells[at]}
    </td>
  ));
}

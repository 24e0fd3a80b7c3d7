import { useTranslation } from 'react-i18next';
import type { CataloguePreview, CatalogueRow } from '#shared/protocol/http-contract.ts';
import { classNames } from '../../components/class-names.ts';
import { Panel } from '../../components/Panel.tsx';
import sheet from '../../components/SheetTable.module.css';
import { grouped, priceText } from '../../format/money.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './PreviewPanel.module.css';
import { ProblemLine } from './ProblemLine.tsx';
import { cellSeverity, fileProblems, type PreviewCell } from './problem-count.ts';

/** Every product as it would be imported, with its problems beside it. */
export function PreviewPanel({ preview }: { readonly preview: CataloguePreview }) {
  const { t } = useTranslation('prepare');
  const whole = fileProblems(preview);
  return (
    <Panel size={48} title={t('preview.title')} count={preview.rows.length}>
      {whole.length > 0 && (
        <ul className={styles.whole}>
          {whole.map((problem) => (
            <ProblemLine key={`${problem.line} ${problem.column} ${problem.code}`} problem={problem} hasLine />
          ))}
        </ul>
      )}
      {preview.rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={classNames(sheet.sheet, styles.table)}>
            <caption className={styles.caption}>{t('preview.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('preview.line')}</th>
                <th scope="col">{t('preview.name')}</th>
                <th scope="col" className={styles.figure}>
                  {t('preview.price')}
                </th>
                <th scope="col" className={styles.figure}>
                  {t('preview.floor')}
                </th>
                <th scope="col" className={styles.figure}>
                  {t('preview.cost')}
                </th>
                <th scope="col" className={styles.figure}>
                  {t('preview.stock')}
                </th>
                <th scope="col" className={styles.figure}>
                  {t('preview.facts')}
                </th>
                <th scope="col">{t('preview.problems')}</th>
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row) => (
                <PreviewRow key={row.line} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function PreviewRow({ row }: { readonly row: CatalogueRow }) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const figures: readonly (readonly [PreviewCell, string | null])[] = [
    ['price', money(row.priceCents)],
    ['floor', money(row.floorPriceCents)],
    ['cost', money(row.costCents)],
    ['stock', row.stock === null ? null : grouped(row.stock)],
    ['facts', String(row.factCount)],
  ];
  return (
    <tr>
      <td className={styles.line}>{row.line}</td>
      <th scope="row" className={styles.name} data-severity={cellSeverity(row, 'name')}>
        {pick(row.name)}
        <span className={styles.id}>{row.productId}</span>
      </th>
      {figures.map(([cell, text]) => (
        <td key={cell} className={styles.figure} data-severity={cellSeverity(row, cell)}>
          {text ?? '—'}
        </td>
      ))}
      <td className={styles.problems}>
        {row.problems.length === 0 ? (
          <span className={styles.fine}>{t('preview.fine')}</span>
        ) : (
          <ul>
            {row.problems.map((problem) => (
              <ProblemLine key={`${problem.column} ${problem.code}`} problem={problem} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function money(cents: number | null): string | null {
  return cents === null ? null : priceText(cents);
}

import { useTranslation } from 'react-i18next';
import type { TrafficMovement, TrafficWindow } from '#shared/model/room.ts';
import { classNames } from '../../components/class-names.ts';
import { Panel } from '../../components/Panel.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import { formatClock } from '../../format/clock.ts';
import { formatCount } from '../../format/count.ts';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DefinedHead } from './DefinedHead.tsx';
import styles from './TrafficPanel.module.css';
import tables from './table.module.css';

/** Factors of a window in the order in which the engine adds them up. */
const FACTORS = ['stay', 'interaction', 'follow', 'click', 'conversion', 'gpm', 'negative'] as const;

/** Every window of the traffic model: what each factor gave or took, and what the room was shown for it. */
export function TrafficPanel({ windows }: { readonly windows: readonly TrafficWindow[] }) {
  const { t } = useTranslation('debrief');
  const title = t('traffic.title');
  return (
    <Panel size={48} title={title} actions={<span className={tables.note}>{t('traffic.note')}</span>}>
      {windows.length === 0 ? (
        <p className={tables.empty}>{t('traffic.none')}</p>
      ) : (
        <ScrollBox label={title} className={tables.wide}>
          <table className={tables.table}>
            <Heads />
            <tbody>
              {windows.map((window) => (
                <WindowRow key={window.index} window={window} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  );
}

function Heads() {
  const { t } = useTranslation('debrief');
  return (
    <thead>
      <tr>
        <th scope="col">{t('traffic.window')}</th>
        {FACTORS.map((factor) => (
          <DefinedHead key={factor} word={t(`traffic.factor.${factor}`)} meaning={t(`traffic.meaning.${factor}`)} />
        ))}
        <DefinedHead word={t('traffic.score')} meaning={t('traffic.meaning.score')} />
        <DefinedHead word={t('traffic.rank')} meaning={t('traffic.meaning.rank')} />
        <DefinedHead word={t('traffic.impressions')} meaning={t('traffic.meaning.impressions')} />
        <DefinedHead word={t('traffic.moved')} meaning={t('traffic.meaning.moved')} isText />
      </tr>
    </thead>
  );
}

function WindowRow({ window }: { readonly window: TrafficWindow }) {
  const { t } = useTranslation('debrief');
  const { language } = useLanguage();
  const pointsOf = (factor: (typeof FACTORS)[number]) =>
    window.contributions.find((one) => one.factor === factor)?.points ?? 0;
  return (
    <tr>
      <th scope="row" className={styles.time}>
        {formatClock(window.fromMs)}–{formatClock(window.toMs)}
      </th>
      {FACTORS.map((factor) => (
        <td key={factor} className={classNames(tables.number, styles.sign)} data-sign={signOf(pointsOf(factor))}>
          {signed(pointsOf(factor))}
        </td>
      ))}
      <td className={tables.number}>{signed(window.score)}</td>
      <td className={tables.number}>{t('traffic.rankValue', { rank: window.rank })}</td>
      <td className={tables.number}>{formatCount(Math.round(window.impressionsPerMinute), language)}</td>
      <td>{useMoves(window)}</td>
    </tr>
  );
}

/** What moved the impressions, as one short sentence. */
function useMoves({ multiplier, movement }: TrafficWindow): string {
  const { t } = useTranslation('debrief');
  const push = t('traffic.push', { value: formatDecimal(multiplier, 2) });
  return [push, ...(movement === undefined ? [] : movesOf(movement).map(([key, value]) => t(key, { value })))].join(
    t('traffic.and'),
  );
}

type MoveKey = `traffic.${'spiral' | 'penalty' | 'dayPart' | 'tierUp' | 'tierDown'}`;

function movesOf({ spiral, penalty, dayPart, tierMove }: TrafficMovement): readonly (readonly [MoveKey, string])[] {
  const moves: (readonly [MoveKey, string])[] = [];
  if (tierMove !== 0) moves.push([tierMove > 0 ? 'traffic.tierUp' : 'traffic.tierDown', '']);
  if (spiral !== 1) moves.push(['traffic.spiral', formatDecimal(spiral, 2)]);
  if (penalty !== 1) moves.push(['traffic.penalty', formatDecimal(penalty, 2)]);
  if (dayPart !== 1) moves.push(['traffic.dayPart', formatDecimal(dayPart, 2)]);
  return moves;
}

/** Two decimals with a sign: these numbers are added up. */
function signed(points: number): string {
  const text = formatDecimal(Math.abs(points), 2);
  if (text === '0') return text;
  return points > 0 ? `+${text}` : `−${text}`;
}

function signOf(points: number): 'plus' | 'minus' | 'none' {
  if (Math.round(points * 100) === 0) return 'none';
  return points > 0 ? 'plus' : 'minus';
}

import { useTranslation } from 'react-i18next';
import styles from './HeroPicture.module.css';

const TREND =
  'M212 273 226 274 238 275 250 273 260 272 270 269 281 262 290 259 300 258 312 257 325 255 335 249 344 242 352 239 362 237 372 234 384 232';
const PRICE = '¥129';

/** What the product does, as a sketch: a phone with a show, three reactions, and the viewers that follow. */
export function HeroPicture() {
  const { t } = useTranslation('home');
  const lines = [
    { text: t('picture.line1'), act: t('picture.act1'), tone: 'ask' },
    { text: t('picture.line2'), act: t('picture.act2'), tone: 'ask' },
    { text: t('picture.line3'), act: t('picture.act3', { price: PRICE }), tone: 'buy' },
  ];
  return (
    <svg
      className={styles.picture}
      width="451"
      height="324"
      viewBox="0 0 451 324"
      role="img"
      aria-label={t('picture.label')}
    >
      <rect className={styles.case} x="36" y="26" width="152" height="272" rx="18" />
      <rect className={styles.room} x="42" y="32" width="140" height="260" rx="13" />
      <PhoneScene />
      <rect className={styles.onAir} x="48" y="40" width="58" height="18" rx="9" />
      <circle className={styles.onAirDot} cx="58" cy="49" r="3" />
      <text className={styles.onAirText} x="65" y="53">
        01:12
      </text>
      <rect className={styles.card} x="48" y="240" width="128" height="46" rx="8" />
      <rect className={styles.thumb} x="54" y="246" width="34" height="34" rx="5" />
      <path className={styles.pillow} d="M60 262c5-4 17-4 22 0 2 2 2 8 0 10-5 2-17 2-22 0-2-2-2-8 0-10z" />
      <text className={styles.strong} x="95" y="259">
        {t('picture.product')}
      </text>
      <text className={styles.price} x="95" y="276">
        {PRICE}
      </text>
      {lines.map((line, at) => (
        <g key={line.text} transform={`translate(212 ${40 + at * 52})`}>
          <rect className={styles.card} width="208" height="44" rx="8" />
          <rect className={styles.tick} data-tone={line.tone} y="10" width="3" height="24" rx="1.5" />
          <text className={styles.line} x="14" y="18">
            {line.text}
          </text>
          <text x="14" y="35">
            {line.act}
          </text>
        </g>
      ))}
      <text className={styles.caption} x="212" y="214">
        {t('picture.viewers')}
      </text>
      <path className={styles.area} d={`${TREND} V284 H212Z`} />
      <path className={styles.trend} d={TREND} />
      <circle className={styles.end} cx="384" cy="232" r="3" />
      <text className={styles.figure} x="393" y="237">
        82
      </text>
      <path className={styles.axis} d="M212 284.5h172" />
      <path className={styles.mark} d="M258 240V284" />
      <path className={styles.star} d="m258 226 1.8 4.6 4.7.3-3.6 3 1.1 4.6-4-2.5-4 2.5 1.1-4.6-3.6-3 4.7-.3z" />
      <text x="269" y="237">
        {t('picture.mark')}
      </text>
    </svg>
  );
}

function PhoneScene() {
  return (
    <g>
      <path
        className={styles.furniture}
        d="M42 208h140M52 62h38v48H52zM52 86h38M71 62v48M150 52v18m-10 4h20l-4-14h-12z"
      />
      <g className={styles.person} transform="translate(0 -16)">
        <path d="M70 232c0-34 14-52 42-52s42 18 42 52" />
        <circle cx="112" cy="146" r="20" />
        <path className={styles.hair} d="M92 146c-1-17 8-26 21-26s20 9 19 25c-4-9-10-13-17-14-5 6-13 10-23 15z" />
        <path className={styles.open} d="M106 153c4 3 8 3 12 0" />
        <path d="M108 166v14c2 4 6 4 8 0v-14" />
        <path className={styles.pillow} d="M80 214c10-5 54-5 64 0 5 3 5 20 0 24-10 4-54 4-64 0-5-4-5-21 0-24z" />
        <path className={styles.open} d="M90 224c14 5 30 5 44 0M73 206c-3 8-1 14 6 18M151 206c3 8 1 14-6 18" />
      </g>
    </g>
  );
}

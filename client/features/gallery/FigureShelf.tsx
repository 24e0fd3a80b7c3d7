import { useTranslation } from 'react-i18next';
import { Definition } from '../../components/Definition.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Sparkline } from '../../components/Sparkline.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { Tile } from '../../components/Tile.tsx';
import { ViewerAvatar } from '../../components/ViewerAvatar.tsx';
import styles from './FigureShelf.module.css';
import { Sample, Shelf } from './Shelf.tsx';

const TREND = [3, 5, 4, 6, 9, 8, 12, 11, 14, 13, 17];
const DATA = ['--c-v1', '--c-v2', '--c-v3', '--c-v4', '--c-vref'];

/** Figures and data colours. */
export function FigureShelf() {
  const { t } = useTranslation('studio');
  return (
    <Shelf title={t('gallery.figure')}>
      <Sample name="Tile S · M · L">
        {(['S', 'M', 'L'] as const).map((size) => (
          <Tile
            key={size}
            size={size}
            label={t('tiles.gmv')}
            meaning={t('tiles.none')}
            value="¥2,825"
            note={t('tiles.pass', { value: '¥3,000' })}
            colour="var(--c-v1)"
            trend={TREND}
            targetRatio={0.6}
            isWorst={size === 'M'}
            staleSeconds={size === 'S' ? 4 : null}
          />
        ))}
      </Sample>
      <Sample name="Sparkline · ProgressBar">
        {DATA.map((name) => (
          <span key={name} className={styles.figure}>
            <Sparkline values={TREND} colour={`var(${name})`} width={72} />
            <ProgressBar ratio={0.6} colour={`var(${name})`} label={name} />
          </span>
        ))}
      </Sample>
      <Sample name="Definition · ViewerAvatar">
        <Definition word={t('tiles.clickOrder')} meaning={t('tiles.none')} />
        {[1, 2, 3].map((viewer) => (
          <ViewerAvatar key={viewer} viewer={viewer} className={styles.face} />
        ))}
      </Sample>
      <Sample name="StatusBar">
        <StatusBar>{t('status.simulated')}</StatusBar>
      </Sample>
    </Shelf>
  );
}

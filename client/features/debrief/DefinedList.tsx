import { Definition } from '../../components/Definition.tsx';
import styles from './DefinedList.module.css';

/** A figure with the word for it and what the word means. */
export interface DefinedFigure {
  readonly word: string;
  readonly meaning: string;
  readonly value: string;
}

/** Large figures beside each other, each with its definition. */
export function DefinedList({ figures }: { readonly figures: readonly DefinedFigure[] }) {
  return (
    <dl className={styles.list}>
      {figures.map(({ word, meaning, value }) => (
        <div key={word}>
          <dt>
            <Definition word={word} meaning={meaning} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

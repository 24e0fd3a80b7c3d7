import styles from './Definition.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface DefinitionProps {
  readonly word: string;
  readonly meaning: string;
}

/** A word with a dotted line whose meaning shows on hover and on focus, as every metric name has it. */
export function Definition({ word, meaning }: DefinitionProps) {
  return (
    <Tooltip text={meaning}>
      <button type="button" className={styles.word}>
        {word}
      </button>
    </Tooltip>
  );
}

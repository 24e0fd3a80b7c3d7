import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import styles from './FactCards.module.css';
import type { FactSuggestion } from './fact-suggestions.ts';

export interface FactCardsProps {
  readonly facts: readonly FactSuggestion[];
  readonly isDisabled: boolean;
  readonly onInsert: (index: number) => void;
}

/** Up to three facts that answer the chosen line, each with where it comes from. */
export function FactCards({ facts, isDisabled, onInsert }: FactCardsProps) {
  const { t } = useTranslation('studio');
  return (
    <div className={styles.cards}>
      {facts.map((fact, index) => (
        <button
          key={fact.topic}
          type="button"
          className={styles.card}
          disabled={isDisabled}
          title={fact.text}
          onClick={() => onInsert(index)}
        >
          <KeyHint>Alt {index + 1}</KeyHint>
          <span className={styles.words}>
            <span className={styles.text}>
              <span className={styles.topic}>{t(`topics.${fact.topic}`)}</span> {fact.text}
            </span>
            <span className={styles.source}>
              <FileText size={12} aria-hidden="true" />
              {fact.source ?? (isLive(fact) ? t('moderator.fromRoom') : t('moderator.factSheet'))}
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}

/** Price, offer and stock are read from the room, everything else from the fact sheet. */
function isLive({ topic }: FactSuggestion): boolean {
  return topic === 'price' || topic === 'offer' || topic === 'stock';
}

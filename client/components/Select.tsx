import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import styles from './Select.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
  /** Height in pixels, as of `Field`. */
  readonly size?: 32 | 44;
}

/** One choice of many, with the platform's own list. */
export function Select({ label, value, options, onChange, isDisabled = false, size = 32, ...rest }: SelectProps) {
  const { isLabelHidden = false } = rest;
  const id = useId();
  return (
    <div className={styles.field} data-size={size}>
      {!isLabelHidden && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <div className={styles.box}>
        <select
          id={id}
          aria-label={isLabelHidden ? label : undefined}
          className={styles.select}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={styles.arrow} size={16} strokeWidth={1.5} aria-hidden="true" />
      </div>
    </div>
  );
}

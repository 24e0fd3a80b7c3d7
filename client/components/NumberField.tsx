import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstCell, type TypedNumber, typeWhole } from '../format/parse-number.ts';
import { Field, type FieldProps } from './Field.tsx';

export interface NumberFieldProps extends Omit<FieldProps, 'value' | 'onChange' | 'inputMode' | 'rows'> {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

interface TypedFieldProps extends NumberFieldProps {
  readonly read: (input: string) => TypedNumber;
  readonly write: (value: number) => string;
  readonly refusedText: string;
  readonly mode: 'numeric' | 'decimal';
}

/** A field for a whole number. Full-width digits are understood; letters do not enter, and the field says why. */
export function NumberField(props: NumberFieldProps) {
  const { t } = useTranslation();
  return <TypedField {...props} read={typeWhole} write={String} refusedText={t('field.digitsOnly')} mode="numeric" />;
}

/**
 * A field whose text is read into a number; the text follows the value when that is changed from outside. Of what is
 * pasted from a table it takes the first cell, and says so.
 */
export function TypedField({ read, write, refusedText, mode, value, onChange, ...field }: TypedFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<TypedNumber>(() => fromValue(value, write));
  const [hasMoreCells, setMoreCells] = useState(false);
  const shown = typed.value === value ? typed : fromValue(value, write);
  const take = (input: string, hasMore: boolean) => {
    const next = read(input);
    setTyped(next);
    setMoreCells(hasMore);
    if (next.value !== value) onChange(next.value);
  };
  const message = hasMoreCells ? t('field.firstCell') : shown.hasRefused ? refusedText : null;
  return (
    <Field
      {...field}
      inputMode={mode}
      value={shown.text}
      message={field.message ?? message}
      onChange={(input) => take(input, false)}
      onPaste={(text) => {
        const cell = firstCell(text);
        if (cell === null) return false;
        take(cell.text, cell.hasMore);
        return true;
      }}
    />
  );
}

function fromValue(value: number | null, write: (value: number) => string): TypedNumber {
  return { text: value === null ? '' : write(value), value, hasRefused: false };
}

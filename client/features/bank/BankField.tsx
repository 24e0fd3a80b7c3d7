import { type RefObject, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import { Field, type FieldProps } from '../../components/Field.tsx';
import { type BankEntry, matchEntries } from './bank-entry.ts';
import { SentenceList } from './SentenceList.tsx';
import { type SlashQuery, slashQueryAt } from './slash-query.ts';

export interface BankFieldProps
  extends Pick<FieldProps, 'label' | 'isLabelHidden' | 'rows' | 'value' | 'placeholder' | 'message' | 'tone'> {
  readonly maxLength: number;
  /** Absent in a field that only shows its text. */
  readonly onChange?: (value: string) => void;
  readonly entries: readonly BankEntry[];
  /** Sentences of this criterion come first. */
  readonly dimension: DimensionId | null;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
}

/** A field for a comment: a slash opens the comment bank, what follows it searches, Enter puts the sentence in. */
export function BankField({ entries, dimension, inputRef, onChange, ...field }: BankFieldProps) {
  const { t } = useTranslation('bank');
  const own = useRef<HTMLTextAreaElement>(null);
  const input = inputRef ?? own;
  const listId = useId();
  const [slash, setSlash] = useState<SlashQuery | null>(null);
  const [active, setActive] = useState(0);
  const [isTooLong, setTooLong] = useState(false);
  const found = slash === null ? [] : matchEntries(entries, slash.query, dimension);

  const follow = (value: string, caret: number) => {
    setSlash(slashQueryAt(value, caret));
    setActive(0);
    setTooLong(false);
  };
  const put = (entry: BankEntry | undefined) => {
    const area = input.current;
    if (entry === undefined || slash === null || area === null) return;
    const { fromOffset, toOffset } = slash;
    if (area.value.length - (toOffset - fromOffset) + entry.text.length > field.maxLength) {
      setTooLong(true);
      return;
    }
    area.setRangeText(entry.text, fromOffset, toOffset, 'end');
    onChange?.(area.value);
    setSlash(null);
    area.focus();
  };
  const onKey = (key: string): boolean => {
    if (key === 'Escape') setSlash(null);
    else if (found.length === 0) return false;
    else if (key === 'ArrowDown' || key === 'ArrowUp')
      setActive((active + (key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    else if (key === 'Enter' || key === 'Tab') put(found[active]);
    else return false;
    return true;
  };
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <>
      <Field
        {...field}
        inputRef={input as FieldProps['inputRef']}
        {...(onChange && {
          onChange: (value: string) => {
            onChange(value);
            follow(value, input.current?.selectionStart ?? value.length);
          },
        })}
        onBlur={() => setSlash(null)}
        suggestions={
          slash === null ? null : { listId, activeId: found.length === 0 ? undefined : optionId(active), onKey }
        }
        {...(isTooLong && { tone: 'error', message: t('tooLong', { most: field.maxLength }) })}
      />
      {slash !== null && input.current !== null && (
        <SentenceList
          id={listId}
          anchor={input.current}
          optionId={optionId}
          entries={found}
          active={active}
          onChoose={put}
        />
      )}
    </>
  );
}

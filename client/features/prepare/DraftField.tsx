import { useState } from 'react';
import { Field } from '../../components/Field.tsx';

export interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  /** Takes what was typed, or answers why it cannot. */
  readonly onSave: (text: string) => string | null;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric';
}

/** A field that is taken over on Enter or when it is left; what cannot be taken stays in it with the reason. Escape drops it. */
export function DraftField({ value, onSave, ...field }: DraftFieldProps) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly problem: string | null } | null>(null);
  const save = (): void => {
    if (draft === null) return;
    const problem = draft.text.trim() === value ? null : onSave(draft.text.trim());
    setDraft(problem === null ? null : { text: draft.text, problem });
  };
  return (
    <Field
      {...field}
      value={draft?.text ?? value}
      onChange={(text) => setDraft({ text, problem: null })}
      onSubmit={save}
      onBlur={save}
      onEscape={() => setDraft(null)}
      message={draft?.problem ?? null}
      tone="error"
    />
  );
}

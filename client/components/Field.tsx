import { type ClipboardEvent, type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { withoutControls } from '#shared/lib/control-characters.ts';
import styles from './Field.module.css';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Absent in a field that only shows its text for selecting. */
  readonly onChange?: (value: string) => void;
  /** Enter, when no input method is composing and, in a field of several rows, without Shift. */
  readonly onSubmit?: () => void;
  /** Text under the field; it is announced with the field. */
  readonly message?: string | null;
  readonly tone?: 'hint' | 'error';
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  /** Hides what is typed. */
  readonly isSecret?: boolean;
  /** What browsers and password managers may fill in; nothing by default. */
  readonly autoComplete?: 'name' | 'username' | 'current-password' | 'new-password' | 'organization';
  /** Height in pixels: 32 in the studio, 44 in forms that are filled in on a phone too. */
  readonly size?: 32 | 44;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly onEscape?: () => void;
  /** Something is pasted; return true when it has been taken care of. */
  readonly onPaste?: (text: string) => boolean;
  /** The field is left. */
  readonly onBlur?: () => void;
  readonly inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>;
  /** The list that is open under the field, and its keys. */
  readonly suggestions?: FieldSuggestions | null;
}

/** A list of things to put into a field, which keeps the focus; a listbox draws it. */
export interface FieldSuggestions {
  readonly listId: string;
  /** Id of the chosen option. */
  readonly activeId: string | undefined;
  /** Return true when the key has been taken; it goes no further then. */
  readonly onKey: (key: string) => boolean;
}

/** A text field that is safe for input methods: Enter never submits while a word is being composed. */
export function Field(props: FieldProps) {
  const { label, message, tone = 'hint', isLabelHidden = false, rows, before, after } = props;
  const id = useId();
  const messageId = `${id}-message`;
  const onType = (text: string) => props.onChange?.(props.isSecret ? text : withoutControls(text));
  const shared = {
    id,
    value: props.value,
    disabled: props.isDisabled,
    readOnly: props.onChange === undefined,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    inputMode: props.inputMode,
    'aria-label': isLabelHidden ? label : undefined,
    'aria-invalid': message && tone === 'error' ? true : undefined,
    'aria-describedby': message ? messageId : undefined,
    'aria-autocomplete': props.suggestions ? 'list' : undefined,
    'aria-controls': props.suggestions?.listId,
    'aria-activedescendant': props.suggestions?.activeId,
    className: styles.input,
    autoComplete: props.autoComplete ?? 'off',
    // Names are not words of a language.
    spellCheck: props.autoComplete === undefined ? undefined : false,
    autoCapitalize: props.autoComplete === undefined ? undefined : 'off',
    onBlur: props.onBlur,
    onPaste: (event: ClipboardEvent<HTMLElement>) => {
      if (props.onPaste?.(event.clipboardData.getData('text'))) event.preventDefault();
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => onKeyDown(event, props),
  } as const;
  return (
    <div className={styles.field} data-tone={message ? tone : undefined} data-size={props.size}>
      {!isLabelHidden && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <div className={styles.box} data-disabled={props.isDisabled || undefined}>
        {before}
        {rows === undefined ? (
          <input
            {...shared}
            type={props.isSecret ? 'password' : 'text'}
            ref={props.inputRef as Ref<HTMLInputElement>}
            onChange={(event) => onType(event.target.value)}
          />
        ) : (
          <textarea
            {...shared}
            ref={props.inputRef as Ref<HTMLTextAreaElement>}
            rows={rows}
            onChange={(event) => onType(event.target.value)}
          />
        )}
        {after}
      </div>
      {message && (
        <p id={messageId} className={styles.message} role={tone === 'error' ? 'alert' : undefined}>
          {message}
        </p>
      )}
    </div>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, { onSubmit, onEscape, rows, suggestions }: FieldProps): void {
  if (isComposing(event)) return;
  if (suggestions?.onKey(event.key)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (event.key === 'Escape' && onEscape) onEscape();
  if (event.key !== 'Enter' || !onSubmit || (rows !== undefined && event.shiftKey)) return;
  event.preventDefault();
  onSubmit();
}

/** Is an input method composing; key code 229 is what browsers send that end the composition before the key event. */
export function isComposing(event: KeyboardEvent<HTMLElement>): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

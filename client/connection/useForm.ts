import { useEffect, useRef, useState } from 'react';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { HttpResult } from './http-client.ts';
import { type ProblemPlaces, placeOf } from './problem-place.ts';
import { useProblemText } from './useProblemText.ts';
import { useSubmission } from './useSubmission.ts';

type Values = Readonly<Record<string, string>>;
type Messages<V extends Values> = { readonly [Name in keyof V]?: string | null };

export interface FormDefinition<V extends Values, Output> {
  readonly first: V;
  /** What is wrong before anything is sent, by field, in the reader's language. */
  readonly check: (values: V) => Messages<V>;
  /** Which field a refusal of the server is about. */
  readonly places: ProblemPlaces<keyof V & string>;
  readonly send: (values: V) => Promise<HttpResult<Output>>;
}

/** What a `Field` needs to be part of a form. */
export interface BoundField {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly tone: 'hint' | 'error';
  readonly message: string | null;
}

export interface Form<V extends Values, Output> {
  readonly values: V;
  readonly isBusy: boolean;
  /** `hint` stands under the field until something is wrong with it. */
  readonly bind: (name: keyof V & string, hint?: string) => BoundField;
  /** The refusal that no field is about; it stands beside the button. */
  readonly problem: HttpProblem | null;
  /** The last refusal, wherever it stands. */
  readonly refusal: HttpProblem | null;
  /** Checks and sends; null when it was refused. What was typed stays. */
  readonly submit: () => Promise<Output | null>;
  /** Empties the form to what it began with. */
  readonly reset: () => void;
}

/** A form: what is typed, what is wrong with it and where, and the sending. After a refusal the first wrong field has focus. */
export function useForm<V extends Values, Output>(definition: FormDefinition<V, Output>): Form<V, Output> {
  const { first, check, places, send } = definition;
  const problemText = useProblemText();
  const [values, setValues] = useState(first);
  const [messages, setMessages] = useState<Messages<V>>({});
  const submission = useSubmission(send);
  const names: readonly (keyof V & string)[] = Object.keys(first);
  const place = placeOf(submission.problem, places, names);
  const focusRefused = useFocusRefused();

  const set = (change: Values): void => {
    setValues((now) => ({ ...now, ...change }));
    setMessages((now) => ({ ...now, ...Object.fromEntries(Object.keys(change).map((name) => [name, null])) }));
    if (place !== null && place in change) submission.clear();
  };
  const messageAt = (name: keyof V & string): string | null => {
    if (place === name && submission.problem) return problemText(submission.problem);
    return messages[name] ?? null;
  };
  return {
    values,
    isBusy: submission.isBusy,
    bind: (name, hint) => {
      const message = messageAt(name);
      return {
        value: values[name] ?? '',
        onChange: (value) => set({ [name]: value }),
        tone: message === null ? 'hint' : 'error',
        message: message ?? hint ?? null,
      };
    },
    problem: place === null ? submission.problem : null,
    refusal: submission.problem,
    submit: async () => {
      const found = check(values);
      setMessages(found);
      const isRefused = Object.values(found).some(Boolean);
      const answer = isRefused ? null : await submission.submit(values);
      if (answer === null) focusRefused();
      return answer;
    },
    reset: () => set(first),
  };
}

/** Moves focus to the first wrong field of the form in which focus is, once the messages are on the page. */
function useFocusRefused(): () => void {
  const form = useRef<HTMLFormElement | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is the request to look.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [round]);
  return () => {
    form.current = document.activeElement?.closest('form') ?? null;
    setRound((count) => count + 1);
  };
}

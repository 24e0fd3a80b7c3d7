import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { keepChoice, readChoice } from './stored-choice.ts';

const STORED_AS = 'caipai.keys';

/** What a chord does; return `false` to let the browser have the key. */
export type HotkeyMap = Readonly<Record<string, () => unknown>>;

/** State of the single-key switch, and the chords that are bound now. */
export interface KeySwitchState {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** Makes the chords of a map findable by `press` as long as they are bound; answers how to end that. */
  readonly bind: (read: () => HotkeyMap) => () => void;
  /** Does what a chord does, whether keys are on or off. Answers false when nothing is bound to it. */
  readonly press: (chord: string) => boolean;
}

const UNBOUND: KeySwitchState = {
  isOn: true,
  toggle: () => undefined,
  bind: () => () => undefined,
  press: () => false,
};

/** The switch as context; a screen whose single keys must rest gives its own value. */
export const KeySwitchContext = createContext<KeySwitchState>(UNBOUND);

/** The switch of a screen whose keys give no commands. */
export const KEYS_OFF: KeySwitchState = { ...UNBOUND, isOn: false };

/** Reads the single-key switch; without a provider keys are on. */
export function useKeySwitch(): KeySwitchState {
  return useContext(KeySwitchContext);
}

/** Holds the single-key switch for the screens below it and remembers it on this machine. */
export function KeySwitchProvider({ children }: { readonly children: ReactNode }) {
  const [isOn, setIsOn] = useState(() => readChoice(STORED_AS) !== 'off');
  const bound = useRef(new Set<() => HotkeyMap>());
  const toggle = useCallback(() => {
    setIsOn((was) => {
      keepChoice(STORED_AS, was ? 'off' : 'on');
      return !was;
    });
  }, []);
  const bind = useCallback((read: () => HotkeyMap) => {
    bound.current.add(read);
    return () => void bound.current.delete(read);
  }, []);
  const press = useCallback((chord: string) => [...bound.current].some((read) => pressIn(read(), chord)), []);
  const value = useMemo(() => ({ isOn, toggle, bind, press }), [isOn, toggle, bind, press]);
  return <KeySwitchContext value={value}>{children}</KeySwitchContext>;
}

function pressIn(map: HotkeyMap, chord: string): boolean {
  const run = map[chord];
  return run !== undefined && run() !== false;
}

import { createContext, type ReactNode, useContext, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepChoice, readChoice } from './stored-choice.ts';

const STORED_AS = 'caipai.keys';

/** What a chord does; return `false` to let the browser have the key. */
export type HotkeyMap = Readonly<Record<string, () => unknown>>;

/** The single-key switch, and the chords that are bound now. It never changes itself, so who only binds keys is not drawn again. */
export interface KeySwitch {
  readonly state: StoreApi<{ readonly isOn: boolean }>;
  readonly toggle: () => void;
  /** Makes the chords of a map findable by `press` as long as they are bound; answers how to end that. */
  readonly bind: (read: () => HotkeyMap) => () => void;
  /** Does what a chord does, whether keys are on or off. Answers false when nothing is bound to it. */
  readonly press: (chord: string) => boolean;
}

/** The switch as context; a screen whose single keys must rest gives its own value. Without a provider keys are on. */
export const KeySwitchContext = createContext<KeySwitch>(createUnbound(true));

/** The switch of a screen whose keys give no commands. */
export const KEYS_OFF: KeySwitch = createUnbound(false);

/** Reads the single-key switch, which stays the same object as long as its screen is there. */
export function useKeySwitch(): KeySwitch {
  return useContext(KeySwitchContext);
}

/** Whether single keys are on, for what draws it. */
export function useAreKeysOn(): boolean {
  return useStore(useKeySwitch().state, ({ isOn }) => isOn);
}

/** Holds the single-key switch for the screens below it and remembers it on this machine. */
export function KeySwitchProvider({ children }: { readonly children: ReactNode }) {
  const [value] = useState(createKeySwitch);
  return <KeySwitchContext value={value}>{children}</KeySwitchContext>;
}

function createKeySwitch(): KeySwitch {
  const state = createStore(() => ({ isOn: readChoice(STORED_AS) !== 'off' }));
  const bound = new Set<() => HotkeyMap>();
  return {
    state,
    toggle: () => {
      const isOn = !state.getState().isOn;
      keepChoice(STORED_AS, isOn ? 'on' : 'off');
      state.setState({ isOn });
    },
    bind: (read) => {
      bound.add(read);
      return () => void bound.delete(read);
    },
    press: (chord) => [...bound].some((read) => pressIn(read(), chord)),
  };
}

function createUnbound(isOn: boolean): KeySwitch {
  const state = createStore(() => ({ isOn }));
  return { state, toggle: () => undefined, bind: () => () => undefined, press: () => false };
}

function pressIn(map: HotkeyMap, chord: string): boolean {
  const run = map[chord];
  return run !== undefined && run() !== false;
}

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

const STORED_AS = 'caipai.keys';

/** State of the single-key switch: on or off, and whether the key overview is open. */
export interface KeySwitchState {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** The switch as context; a screen whose single keys must rest gives its own value. */
export const KeySwitchContext = createContext<KeySwitchState>({ isOn: true, toggle: () => undefined });

/** Reads the single-key switch; without a provider keys are on. */
export function useKeySwitch(): KeySwitchState {
  return useContext(KeySwitchContext);
}

/** Holds the single-key switch for the screens below it and remembers it on this machine. */
export function KeySwitchProvider({ children }: { readonly children: ReactNode }) {
  const [isOn, setIsOn] = useState(readStored);
  const toggle = useCallback(() => {
    setIsOn((was) => {
      writeStored(!was);
      return !was;
    });
  }, []);
  const value = useMemo(() => ({ isOn, toggle }), [isOn, toggle]);
  return <KeySwitchContext value={value}>{children}</KeySwitchContext>;
}

function readStored(): boolean {
  try {
    return localStorage.getItem(STORED_AS) !== 'off';
  } catch {
    return true; // Storage may be blocked; the switch then lasts as long as the page.
  }
}

function writeStored(isOn: boolean): void {
  try {
    localStorage.setItem(STORED_AS, isOn ? 'on' : 'off');
  } catch {
    // Storage may be blocked; the switch then lasts as long as the page.
  }
}

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type KeyMap, KeyMapContext, moveKey } from '../../components/key-map.ts';
import type { ScreenId } from './key-groups.ts';
import { keepChoice, readChoices } from './stored-choice.ts';

const STORED_AS = 'caipai.keyMap';

/** How a person changes the keys of the screen that shows. */
export interface KeyMapChange {
  /** Gives a key of the manual another one; whoever had that one gets the old in exchange. */
  readonly move: (key: string, pressed: string) => void;
  /** Every key back to its place. */
  readonly reset: () => void;
}

const KeyMapChangeContext = createContext<KeyMapChange>({ move: () => undefined, reset: () => undefined });

/** Reads how keys are changed. */
export function useKeyMapChange(): KeyMapChange {
  return useContext(KeyMapChangeContext);
}

export interface KeyMapProviderProps {
  /** Every screen has its own map: the same letter means another thing at another desk. */
  readonly screen: ScreenId;
  readonly children: ReactNode;
}

/** Holds the person's keys for the screens below it and remembers them on this machine. */
export function KeyMapProvider({ screen, children }: KeyMapProviderProps) {
  const [maps, setMaps] = useState<Readonly<Record<string, KeyMap>>>(readMaps);
  const map = maps[screen] ?? NO_CHANGE;
  const change = useCallback(
    (next: (map: KeyMap) => KeyMap) =>
      setMaps((before) => {
        const after = { ...before, [screen]: next(before[screen] ?? NO_CHANGE) };
        keepChoice(STORED_AS, JSON.stringify(after));
        return after;
      }),
    [screen],
  );
  const acts = useMemo<KeyMapChange>(
    () => ({
      move: (key, pressed) => change((before) => moveKey(before, key, pressed)),
      reset: () => change(() => NO_CHANGE),
    }),
    [change],
  );
  return (
    <KeyMapChangeContext value={acts}>
      <KeyMapContext value={map}>{children}</KeyMapContext>
    </KeyMapChangeContext>
  );
}

const NO_CHANGE: KeyMap = {};

function readMaps(): Readonly<Record<string, KeyMap>> {
  return Object.fromEntries(Object.entries(readChoices(STORED_AS)).filter((entry) => isKeyMap(entry[1]))) as Record<
    string,
    KeyMap
  >;
}

function isKeyMap(value: unknown): value is KeyMap {
  return typeof value === 'object' && value !== null && Object.values(value).every((key) => typeof key === 'string');
}

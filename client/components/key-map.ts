import { createContext, useContext } from 'react';

/** What a person has put in the place of single keys: from the key as it is printed in the manual to the one pressed. */
export type KeyMap = Readonly<Record<string, string>>;

/** The map of the screen around; without a provider every key is as it was made. */
export const KeyMapContext = createContext<KeyMap>({});

/** The key that a person presses for one of the manual. */
export function shownKey(map: KeyMap, key: string): string {
  return map[key] ?? key;
}

/** The key of the manual that a pressed one stands for. */
export function meantKey(map: KeyMap, pressed: string): string {
  return Object.keys(map).find((key) => map[key] === pressed) ?? pressed;
}

/** The map after a key of the manual got another one; the one that was pressed stands for the old in exchange. */
export function moveKey(map: KeyMap, key: string, pressed: string): KeyMap {
  const next = { ...map, [meantKey(map, pressed)]: shownKey(map, key), [key]: pressed };
  return Object.fromEntries(Object.entries(next).filter(([from, to]) => from !== to));
}

/** Reads the map around. */
export function useKeyMap(): KeyMap {
  return useContext(KeyMapContext);
}

import { useLayoutEffect } from 'react';

/** Shows the whole document in the control-room theme while the component is mounted. */
export function useDarkTheme(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = root.dataset.theme;
    root.dataset.theme = 'dark';
    return () => {
      if (before === undefined) delete root.dataset.theme;
      else root.dataset.theme = before;
    };
  }, []);
}

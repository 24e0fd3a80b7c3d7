/** Moves focus to the next (1) or previous (−1) panel of the screen, and around at the ends. */
export function focusPanel(step: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('main section[aria-labelledby], main section[aria-label]')];
  const inside = panels.filter((panel) => panel.contains(document.activeElement)).at(-1);
  const at = inside === undefined ? -1 : panels.indexOf(inside);
  const from = at === -1 && step === -1 ? 0 : at;
  const next = panels[(from + step + panels.length) % panels.length];
  if (next === undefined) return;
  next.tabIndex = -1;
  next.focus();
}

/**
 * Presses the control that carries `data-act` with this name, as its key would: a held button takes it as the first or the
 * second of two presses. Returns false when there is no such control, or when it is off.
 */
export function pressAct(name: string): boolean {
  const control = document.querySelector<HTMLButtonElement>(`[data-act="${name}"]`);
  if (control === null || control.disabled) return false;
  control.focus();
  control.click();
  return true;
}

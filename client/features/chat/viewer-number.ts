/** The last four digits of a viewer's index: short enough to read out, only a hint beside the name. */
export function viewerNumber(viewer: number): string {
  return String(viewer % 10_000).padStart(4, '0');
}

/** How the charts of the debrief write: the library colours a tip's text like its line, which is too pale to read. */
export const TIP_BOX = { background: 'var(--c-raised)', borderColor: 'var(--c-line)', borderRadius: 'var(--r-md)' };
export const TIP_TEXT = { color: 'var(--c-fg)', fontSize: 12 };
export const CHART_TICK = { fill: 'var(--c-subtle)', fontSize: 12 };

import { type ReactElement, useSyncExternalStore } from 'react';
import { ResponsiveContainer } from 'recharts';

/** CSS pixels that a chart has on an A4 sheet, within margins and panel. */
const SHEET_WIDTH = 620;

/** A chart as wide as its place; on paper as wide as the sheet, which is narrower than most screens. */
export function ChartBox({ children }: { readonly children: ReactElement }) {
  const isPrinting = useSyncExternalStore(onPrinting, () => isSheet);
  return (
    <ResponsiveContainer width={isPrinting ? SHEET_WIDTH : '100%'} height="100%">
      {children}
    </ResponsiveContainer>
  );
}

let isSheet = false;

function onPrinting(tell: () => void): () => void {
  const begin = (): void => {
    isSheet = true;
    tell();
  };
  const end = (): void => {
    isSheet = false;
    tell();
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}

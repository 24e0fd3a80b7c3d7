import { createContext, type ReactNode } from 'react';

/** What stands in the place of the drawn host on the phones below: the footage of a replay. Null: what is live, if anything. */
export const PictureContext = createContext<ReactNode>(null);

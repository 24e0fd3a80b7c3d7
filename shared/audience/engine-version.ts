/** Version of the audience engine's behaviour; a change of any decision bumps it and its golden digest. */
export const ENGINE_VERSION = '1.4.0';

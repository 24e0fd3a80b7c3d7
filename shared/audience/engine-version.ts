/** Version of the audience engine's behaviour; a change of any decision bumps it and its golden digest. */
export const ENGINE_VERSION = '1.3.0';

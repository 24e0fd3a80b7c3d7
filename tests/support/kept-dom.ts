import { builtinEnvironments, type Environment } from 'vitest/environments';

/** Where a worker remembers that its page is there: this module is loaded anew for every file. */
const KEPT = Symbol.for('caipai.kept-dom');

/** One page of jsdom for all files of a worker; a new one for each of them takes longer than their tests. */
const keptDom: Environment = {
  name: 'kept-dom',
  viteEnvironment: 'client',
  async setup(global, options) {
    if (!(KEPT in global)) {
      await builtinEnvironments.jsdom.setup(global, options);
      Object.defineProperty(global, KEPT, { value: true });
    }
    return { teardown: () => undefined };
  },
};

export default keptDom;

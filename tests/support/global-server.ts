import { buildServer } from './fresh-build.ts';

/** Global set-up of tests that start servers in processes of their own. */
export default buildServer;

import { buildClient, buildServer } from '../support/fresh-build.ts';

/** Global set-up of the end-to-end tests: client and server as `npm start` would build and run them. */
export default function buildBoth(): void {
  buildClient();
  buildServer();
}

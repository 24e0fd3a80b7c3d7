import type { Debrief } from '#shared/protocol/http-contract.ts';

/** What other futures of a show are told with: its goods and how long it was. */
export type PlayedShow = Pick<Debrief, 'brief' | 'showMs'>;

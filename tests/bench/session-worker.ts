import { createAudience } from '#shared/audience/create-audience.ts';
import { makeAudienceInputs } from '../support/audience-fixture.ts';
import { competentStages } from './engine.ts';

const VIEWERS = 2_000;
const TICKS = 7_200;

/** Worker entry: plays a session of 30 minutes before 2,000 viewers of a crowd of its own; its digest. */
export default function playSession(crowdSeed: number): string {
  const audience = createAudience(makeAudienceInputs({ crowdSeed, fixedOnline: VIEWERS, plannedMs: TICKS * 250 }));
  const stageAt = competentStages();
  for (let tick = 1; tick <= TICKS; tick += 1) audience.step(stageAt(tick), tick);
  return audience.digest();
}

import type { HeadlessPlan } from './run-headless.ts';

/** Runs on the show's own crowd with other team seeds: the mean that × par divides by. Source: decision on par, docs/adr/0009. */
export const OWN_CROWD_RUNS = 40;

/** Runs on other crowds: the distribution that the percentile is taken from. */
export const OTHER_CROWD_RUNS = 160;

const CROWD_STEP = 7_919;

/** Team seed number `n` of a crowd: spread by a multiplicative hash, so that neighbours share nothing. */
export function teamSeedOf(crowdSeed: number, n: number): number {
  return (Math.imul(crowdSeed ^ 0x9e37_79b9, 0x85eb_ca6b) + Math.imul(n + 1, 0xc2b2_ae35)) >>> 0;
}

const STANDARD_TEAM = { level: 'competent', without: [], fixedOnline: null } as const;

/** Runs of a forecast: enough for a band from the second-worst to the second-best tenth, few enough to wait for. Proposed. */
export const FORECAST_RUNS = 20;

/** Where the crowds of forecasts begin in the row of other crowds: neither the show's own nor one of par. */
const FORECAST_CROWDS = 1_000;

/** The runs of a forecast of a plan, on crowds that the show will not have. */
export function forecastPlans(
  show: Omit<HeadlessPlan, 'level' | 'without' | 'teamSeed' | 'fixedOnline'>,
): readonly HeadlessPlan[] {
  return Array.from({ length: FORECAST_RUNS }, (_, n) => ({
    ...show,
    ...STANDARD_TEAM,
    ...otherCrowd(show.crowdSeed, FORECAST_CROWDS + n),
  }));
}

function otherCrowd(crowdSeed: number, n: number): Pick<HeadlessPlan, 'crowdSeed' | 'teamSeed'> {
  const other = (crowdSeed + (n + 1) * CROWD_STEP) >>> 0;
  return { crowdSeed: other, teamSeed: teamSeedOf(other, 0) };
}

/** The runs of par: those on the show's own crowd, and those on other crowds. */
export function parPlans(
  show: Omit<HeadlessPlan, 'level' | 'without' | 'teamSeed' | 'fixedOnline' | 'preparation'>,
): readonly [own: readonly HeadlessPlan[], others: readonly HeadlessPlan[]] {
  const base = { ...show, ...STANDARD_TEAM, preparation: [] };
  const own = Array.from({ length: OWN_CROWD_RUNS }, (_, n) => ({
    ...base,
    teamSeed: teamSeedOf(show.crowdSeed, n + 1),
  }));
  const others = Array.from({ length: OTHER_CROWD_RUNS }, (_, n) => ({ ...base, ...otherCrowd(show.crowdSeed, n) }));
  return [own, others];
}

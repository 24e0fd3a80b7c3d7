import { must } from '#shared/lib/assert.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import { outcomeOf } from '#shared/whatif/branch-outcome.ts';
import { editScripts } from '#shared/whatif/branch-script.ts';
import { recordedLines } from '#shared/whatif/line-aliases.ts';
import { playBranch } from '#shared/whatif/play-branch.ts';
import { rollOut, rollOutStarts } from '#shared/whatif/roll-out.ts';
import { audienceInputs, type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { loadContent } from '../../server/content/load-content.ts';
import type { BenchFigure } from './bench-figure.ts';

const MINUTES = 20;
/** Pairs that are measured after one that warms up. */
const PAIRS = 6;
const PLACES = 6;

/**
 * Measures other futures of a 20-minute show at about a hundred viewers, on one thread: until the first estimate of an
 * edit in its middle, one pair of futures with and without it, one roll-out by bots, and the scorecard. The reference of
 * a pair is the show itself, played by bots in the same run.
 */
export async function benchWhatIf(): Promise<readonly BenchFigure[]> {
  const content = loadContent();
  const scenario = must(content.scenarios[0], 'a scenario');
  const project = must(content.projects[0], 'a project');
  const rubric = must(content.rubrics[0], 'a rubric');
  const plan: HeadlessPlan = {
    ...{ project, scenario, lang: 'zh', plannedMs: MINUTES * 60_000, level: 'competent', without: [] },
    ...{ crowdSeed: 1, teamSeed: 1, fixedOnline: null, preparation: [] },
  };
  runHeadless(plan, content);
  const showStart = performance.now();
  const { recording } = runHeadless(plan, content);
  const showMs = performance.now() - showStart;
  const { header, entries } = recording;
  const inputs = (replicate: number) => ({
    context: { header, scenario, lexicons: content.lexicons, incidents: content.incidents },
    audience: audienceInputs(header, scenario, content),
    lines: recordedLines(entries),
    replicate,
    isCondensed: true,
  });
  const middle = entries.find(({ command, showMs: at }) => command.type === 'utter' && at > (MINUTES / 2) * 60_000);
  const scripts = editScripts(entries, { kind: 'remove', seq: must(middle, 'words in the middle').seq });
  const pairMs = async (replicate: number): Promise<number> => {
    const startedAt = performance.now();
    for (const script of [scripts.recorded, scripts.edited])
      outcomeOf(playBranch(script, inputs(replicate)).recording, rubric, null);
    return performance.now() - startedAt;
  };
  // The first pair is on the recorded draws, where the recorded course is the recording.
  const firstStart = performance.now();
  outcomeOf(recording, rubric, null);
  outcomeOf(playBranch(scripts.edited, inputs(0)).recording, rubric, null);
  const first = performance.now() - firstStart;
  await pairMs(0);
  const pairs: number[] = [];
  for (let replicate = 1; replicate <= PAIRS; replicate += 1) pairs.push(await pairMs(replicate));
  const starts = rollOutStarts(entries, (MINUTES * 60_000) / PLACES);
  const rolls: number[] = [];
  for (const start of starts) {
    const startedAt = performance.now();
    rollOut(entries, start, inputs(1));
    rolls.push(performance.now() - startedAt);
  }
  const scoreStart = performance.now();
  scoreRecording(recording, rubric, null);
  const scoreMs = performance.now() - scoreStart;
  const pair = median(pairs);
  return [
    figure('what-if.first-estimate', first, 'ms', 300),
    { ...figure('what-if.pair.p50', pair, 'ms', null), reference: 'the same show with bots', ratio: pair / showMs },
    figure('what-if.200-futures', (pair * 100) / 1_000, 's', 1.5),
    figure('what-if.roll-out.p50', median(rolls), 'ms', null),
    figure('what-if.scorecard-20-minutes', scoreMs, 'ms', 50),
  ];
}

function figure(name: string, value: number, unit: string, goal: number | null): BenchFigure {
  return { name, value: Math.round(value * 10) / 10, unit, reference: null, ratio: null, goal };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return must(sorted[Math.floor(sorted.length / 2)], 'a value');
}

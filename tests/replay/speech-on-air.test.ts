import { beforeAll, expect, test } from 'vitest';
import { createAudience } from '#shared/audience/create-audience.ts';
import { createMemoryJournal } from '#shared/authority/memory-journal.ts';
import { openRoom } from '#shared/authority/rehearsal-room.ts';
import type { RoomCommand } from '#shared/commands/command.ts';
import { must } from '#shared/lib/assert.ts';
import type { Topic } from '#shared/model/fact-sheet.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { OpenQuestion, RoomState } from '#shared/model/room.ts';
import { listFindings } from '#shared/scoring/measure-compliance.ts';
import { readShow } from '#shared/scoring/read-show.ts';
import { audienceInputs, type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { person } from '../support/given.ts';

const content = shippedContent();
const project = must(
  content.projects.find(({ id }) => id === 'hill-harvest'),
  'the food project',
);
const food = project.products[0];
const HOST = person(1, 'host');
const TICK_MS = 250;
const plan: HeadlessPlan = {
  project,
  scenario: content.scenarios[0],
  lang: 'zh',
  plannedMs: 10 * 60_000,
  level: 'competent',
  without: [],
  crowdSeed: 7,
  teamSeed: 11,
  fixedOnline: null,
  preparation: [],
};
let header: RoomHeader;

beforeAll(async () => {
  header = runHeadless({ ...plan, plannedMs: 60_000 }, content).recording.header;
});

/** A show in which only the host's seat is taken and nothing happens but what a test lets happen. */
async function openShow(fixedOnline: number | null) {
  const journal = createMemoryJournal();
  const held = { ...header, plannedMs: plan.plannedMs };
  const context = { header: held, scenario: plan.scenario, lexicons: content.lexicons, incidents: content.incidents };
  const audience = createAudience(audienceInputs(held, plan.scenario, content, fixedOnline));
  const room = await openRoom({ context, journal, audience });
  let count = 0;
  const give = async (command: RoomCommand, epoch: number | null = 1) => {
    count += 1;
    const ack = await room.submit({ commandId: `command-${count}`, command, actor: HOST, epoch });
    expect(ack, JSON.stringify(command)).toMatchObject({ ok: true });
  };
  await room.submit({
    commandId: 'take-seat',
    command: { type: 'takeSeat', role: 'host', isTakeover: false },
    actor: { ...HOST, role: null },
    epoch: null,
  });
  const epoch = room.state().team?.seats.host.epoch ?? null;
  await give({ type: 'startShow' }, epoch);
  await room.submit({
    commandId: 'pin',
    command: { type: 'pinProduct', productId: food.id },
    actor: { kind: 'bot', role: 'operator' },
    epoch: room.state().team?.seats.operator.epoch ?? null,
  });
  return {
    state: (): RoomState => room.state(),
    team: () => must(room.state().team, 'the full state has a team'),
    say: (text: string) => give({ type: 'utter', text, source: 'typed', acts: [], durationMs: 0 }, epoch),
    pass: async (ms: number) => {
      for (let passed = 0; passed < ms; passed += TICK_MS) await room.tick();
    },
    recording: async () => ({ header: held, entries: await journal.read(held.roomId, 0) }),
  };
}
type Show = Awaited<ReturnType<typeof openShow>>;

const QUIET = '今天天气不错，我先喝口水';

test('[SPE-2] viewers react to the right act within one and a half seconds of show time, and to another one otherwise', async () => {
  const react = async (text: string) => {
    const show = await openShow(2_000);
    await show.pass(30_000);
    await show.say(text);
    const before = show.team().counters;
    await show.pass(1_500);
    const { comments, clicks } = show.team().counters;
    return { comments: comments - before.comments, clicks: clicks - before.clicks };
  };
  const [silent, prompt, price] = [
    await react(QUIET),
    await react('想要的扣个一，公屏打出来让我看到'),
    await react('直播间到手价五十九块九，点小黄车去拍'),
  ];
  expect(prompt.comments).toBeGreaterThan(silent.comments);
  expect(price.clicks).toBeGreaterThan(silent.clicks);
});

/** A question that at least two viewers have asked, with everybody who did. */
function sharedQuestion({ team }: Show): { topic: Topic; asked: readonly OpenQuestion[] } | null {
  for (const { topic } of food.facts) {
    const asked = team().openQuestions.filter((one) => one.topic === topic && one.productId === food.id);
    if (new Set(asked.map(({ viewer }) => viewer)).size >= 2) return { topic, asked };
  }
  return null;
}

test('[CMD-51] a right answer settles who asked and who had the same question, and leaves the others open', async () => {
  const show = await openShow(2_000);
  let shared = sharedQuestion(show);
  for (let round = 0; shared === null && round < 120; round += 1) {
    await show.pass(1_000);
    shared = sharedQuestion(show);
  }
  const { topic, asked } = must(shared, 'two viewers ask the same');
  const others = show.team().openQuestions.filter((one) => one.topic !== topic);
  const fact = must(
    food.facts.find((one) => one.topic === topic),
    'its fact',
  );
  await show.say(`${food.name.zh}，${fact.answer.zh}`);
  const open = new Set(show.team().openQuestions.map(({ lineId }) => lineId));
  expect(asked.filter(({ lineId }) => open.has(lineId))).toEqual([]);
  expect(others.some(({ lineId }) => open.has(lineId))).toBe(true);
});

test('[SPE-6] a medical claim on food hurts reach and score, and its correction heals in part', async () => {
  const play = async (words: readonly string[]) => {
    const show = await openShow(null);
    await show.pass(20_000);
    for (const text of words) {
      await show.say(text);
      await show.pass(8_000);
    }
    await show.pass(300_000);
    const points = listFindings(readShow(await show.recording())).reduce((sum, found) => sum + found.points, 0);
    return { impressions: show.team().counters.impressions, points };
  };
  const claim = '这个能治失眠，还能降血压';
  const honest = await play([QUIET, QUIET]);
  const corrected = await play([claim, '更正一下，我刚才说错了，它就是普通食品，治不了病']);
  const claimed = await play([claim, QUIET]);
  expect([honest.points, claimed.points]).toEqual([0, 12]);
  expect(corrected.points).toBeLessThan(claimed.points);
  expect(corrected.points).toBeGreaterThan(0);
  expect(claimed.impressions).toBeLessThan(corrected.impressions);
  expect(corrected.impressions).toBeLessThanOrEqual(honest.impressions);
});

import { act, render, screen, within } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import type { TrafficWindow } from '#shared/model/room.ts';
import { debriefOf, makeSpokenShow } from '../../../tests/support/make-debrief.ts';
import { answered, asked, counted, makeRecording, opened } from '../../../tests/support/make-recording.ts';
import { AfterSalePanel } from './AfterSalePanel.tsx';
import { DimensionTable } from './DimensionTable.tsx';
import { FindingTable } from './FindingTable.tsx';
import { Headline } from './Headline.tsx';
import { MetricTable } from './MetricTable.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { RoleCourses } from './RoleCourses.tsx';
import { TeamPanel } from './TeamPanel.tsx';
import { TrafficPanel } from './TrafficPanel.tsx';

const FACTORS = ['stay', 'interaction', 'follow', 'click', 'conversion', 'gpm', 'negative'] as const;

const name = { zh: '枕头', en: 'Pillow' };
const goods = {
  currency: 'CNY',
  products: [{ id: 'pillow', name, shortName: name, pictureUrl: null, listPriceCents: 7_900 }],
} as const;

const window: TrafficWindow = {
  index: 0,
  fromMs: 0,
  toMs: 75_000,
  tier: 2,
  score: 0.3,
  percentile: 0.8,
  rank: 5,
  multiplier: 1.25,
  impressionsPerMinute: 687.5,
  movement: { tierImpressions: 625, tierMove: 1, dayPart: 1, spiral: 1.1, penalty: 0.8, match: 0.88 },
  contributions: FACTORS.map((factor, k) => ({ factor, value: 1, bench: 1, weight: 0.1, points: (k - 3) / 10 })),
};

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('a row per window: what each factor gave, and what moved the impressions', () => {
  const { movement: _movement, ...old } = window;
  render(
    <Tooltip.Provider>
      <TrafficPanel windows={[window, { ...old, index: 1, fromMs: 75_000, toMs: 150_000 }]} />
    </Tooltip.Provider>,
  );
  const [, first, second] = screen.getAllByRole('row');
  expect(within(first).getByRole('rowheader').textContent).toBe('00:00–01:15');
  expect(cells(first)).toEqual([
    ...['−0.3', '−0.2', '−0.1', '0', '+0.1', '+0.2', '+0.3'],
    ...['+0.3', 'no. 5', '688', 'push ×1.25, one tier up, rising orders ×1.1, penalty ×0.8'],
  ]);
  expect(cells(second).at(-1)).toBe('push ×1.25');
});

test('after the sale: a row per product and their sum', () => {
  const row = { productId: 'pillow', orders: 10, unpaid: 2, returned: 2, complaints: 0, gmvCents: 79_000 };
  const rows = [{ ...row, netCents: 47_400, promiseGap: 0.2 }];
  render(
    <Tooltip.Provider>
      <AfterSalePanel report={{ rows, payDelaySeconds: 31 }} goods={goods} />
    </Tooltip.Provider>,
  );
  const [, pillow, sum] = screen.getAllByRole('row');
  expect(within(pillow).getByRole('rowheader').textContent).toBe('Pillow');
  expect(cells(pillow)).toEqual(['10', '2 (20%)', '2 (25%)', '0', '20%', '¥790', '¥474']);
  expect(cells(sum)).toEqual(cells(pillow));
  expect(screen.getByText('Paid after 31 s on average')).toBeDefined();
});

test('nothing to show is said in words', () => {
  render(<TrafficPanel windows={[]} />);
  render(<AfterSalePanel report={{ rows: [], payDelaySeconds: null }} goods={goods} />);
  expect(screen.getByText(/No window closed/)).toBeDefined();
  expect(screen.getByText('Nothing was ordered.')).toBeDefined();
});

test('every figure about questions and every metric has its definition, and plays the moments behind it', () => {
  const debrief = debriefOf(
    makeRecording(
      [
        [0, ...opened()],
        [0, { type: 'showStarted' }],
        [5_000, ...asked(1, 'size')],
        [6_000, ...asked(2, 'care')],
        [9_000, answered([1])],
        [20_000, counted({ views: 3 })],
        [60_000, { type: 'showEnded', reason: 'planned' }],
      ],
      60_000,
    ),
  );
  render(
    <MemoryRouter>
      <Tooltip.Provider>
        <QuestionPanel roomId="r" debrief={debrief} />
        <MetricTable roomId="r" debrief={debrief} />
      </Tooltip.Provider>
    </MemoryRouter>,
  );
  const [, care] = within(screen.getByRole('table', { name: 'Questions by topic' }))
    .getAllByRole('row')
    .slice(1);
  expect([within(care).getByRole('rowheader').textContent, ...cells(care)]).toEqual(['Care', '1', '0', '–']);
  const slowest = within(screen.getByRole('region', { name: 'Waited longest' })).getAllByRole('listitem');
  expect(slowest.map((line) => within(line).getByRole('link').getAttribute('href'))).toEqual([
    '/replay/r?at=6000',
    '/replay/r?at=5000',
  ]);
  expect(slowest.map((line) => line.querySelector('b')?.textContent)).toEqual(['never answered', 'answered after 4 s']);
  const views = screen.getByRole('button', { name: 'Views' }).closest('li');
  expect(
    within(views ?? document.body)
      .getByRole('link')
      .getAttribute('href'),
  ).toBe('/replay/r?at=20000');
});

test('a drill is not measured by its sales: nothing is said of a par that sold nothing', () => {
  const debrief = debriefOf(makeSpokenShow([]));
  const drill = { of: 'b'.repeat(26), momentMs: 60_000, fromMs: 45_000, toMs: 120_000 };
  render(
    <Tooltip.Provider>
      <Headline debrief={{ ...debrief, brief: { ...debrief.brief, drill } }} />
    </Tooltip.Provider>,
  );
  expect(screen.getByText('A drill is compared below, not by its sales.')).toBeTruthy();
  expect(screen.queryByText('Par has no sales to compare with.')).toBeNull();
});

test('of a show that was never on air nothing is praised or blamed', () => {
  const empty = debriefOf(
    makeRecording(
      [
        [0, ...opened()],
        [0, { type: 'showEnded', reason: 'team' }],
      ],
      60_000,
    ),
  );
  render(
    <Tooltip.Provider>
      <Headline debrief={empty} />
    </Tooltip.Provider>,
  );
  expect(screen.getByText('Nothing was on air.')).toBeTruthy();
  expect(screen.getByText('Nothing could be scored')).toBeTruthy();
  expect(screen.getByText('Too little happened to compare a step with its reference.')).toBeTruthy();
});

test('points and columns by seat say what they mean where they stand', async () => {
  const debrief = debriefOf(makeSpokenShow([]));
  render(
    <MemoryRouter>
      <Tooltip.Provider delayDuration={0}>
        <DimensionTable roomId="r" debrief={debrief} judged={null} />
        <FindingTable roomId="r" findings={[]} canJudge={false} onJudged={() => {}} />
        <TeamPanel roomId="r" team={debrief.team} showMs={debrief.showMs} />
        <RoleCourses roomId="r" roles={[{ role: 'host', change: -2, worst: null }]} />
      </Tooltip.Provider>
    </MemoryRouter>,
  );
  const meanings = {
    Points: /scaled to the weight of the dimension/,
    Effect: /S1 0\.5, S2 2/,
    'What was passed on and lay longest': /From a cue to its confirmation/,
    'Over the show': /against what a competent team/,
    'Cost most': /lost most/,
  };
  for (const [word, meaning] of Object.entries(meanings)) {
    const names = screen.getAllByRole('button', { name: word });
    act(() => names[0]?.focus());
    expect((await screen.findByRole('tooltip')).textContent).toMatch(meaning);
    act(() => names[0]?.blur());
  }
});

test.each([
  [16_000, 8.4, 'Corrected on air after 16 s, 3.6 given back'],
  [300, 6, 'Corrected on air at once, 6 given back'],
])(
  'a finding that was corrected after %d ms says what it costs and what came back',
  (correctedAfterMs, points, credit) => {
    const said = { id: 'utterance-000001', seq: 4, role: 'host', startMs: 9_000, endMs: 11_000, acts: [] } as const;
    const finding = { id: 'x', category: 'efficacy', severity: 4, phrase: 'cures', start: 8, end: 13 } as const;
    const spoken = { ...said, text: 'This tea cures colds', source: 'typed', findings: [finding] } as const;
    const found = { finding, spoken, fullPoints: 12, points, correctedAfterMs, judgement: null, guidance: null };
    render(
      <MemoryRouter>
        <Tooltip.Provider>
          <FindingTable roomId="r" findings={[found]} canJudge={false} onJudged={() => {}} />
        </Tooltip.Provider>
      </MemoryRouter>,
    );
    const effect = screen.getAllByRole('cell')[1];
    expect(effect?.textContent).toBe(`−${points} points (S4)${credit}`);
  },
);

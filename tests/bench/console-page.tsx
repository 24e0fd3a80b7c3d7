import './bench-window.ts';
import '../../client/styles/tokens.css';
import '../../client/styles/base.css';
import { Tooltip } from 'radix-ui';
import { createRoot } from 'react-dom/client';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { RoomEvent } from '#shared/events/event.ts';
import { must } from '#shared/lib/assert.ts';
import type { Role } from '#shared/model/seat.ts';
import { createMemoryTransport } from '../../client/connection/memory-transport.ts';
import { KeySwitchProvider } from '../../client/features/studio/KeySwitchProvider.tsx';
import { Studio } from '../../client/features/studio/StudioPage.tsx';
import { startTexts } from '../../client/locales/i18n.ts';
import { createRoomStore } from '../../client/store/create-room-store.ts';
import { createDrawPace } from '../../client/store/draw-pace.ts';
import { RoomStoreProvider } from '../../client/store/RoomStoreProvider.tsx';
import { adoptSeats } from '../../client/store/seat-claims.ts';
import { makeStudioBrief, makeStudioRoom, OWN_ID } from '../support/studio-room.ts';

/**
 * A console over a scripted room, alone in its page: four frames a second, as many chat lines in each as the bench asks
 * for. `window.bench` is how the bench drives it.
 */
const FRAME_MS = 250;
const seat: Role = window.location.hash === '#moderator' ? 'moderator' : 'operator';
const room = makeStudioRoom();
const team = must(room.team, 'a team');
const holder = { kind: 'person', participantId: OWN_ID } as const;
const snapshot = { ...room, team: { ...team, seats: { ...team.seats, [seat]: { holder, epoch: 1 } } }, staff: null };
const brief = makeStudioBrief();
let seq = 100;
let tick = 4_000;
let lineNumber = 1_000;
let linesPerSecond = 0;

await startTexts();
adoptSeats(brief.roomId);
const transport = createMemoryTransport({
  onJoin: () => ({ ok: true, seq, participantId: OWN_ID, brief, snapshot }),
  onCommand: () => ({ ok: true, seq }),
});
const store = createRoomStore({ transport, roomId: brief.roomId, view: 'team', pace: createDrawPace() });
transport.connect();
createRoot(must(document.getElementById('root'), 'a root')).render(
  <Tooltip.Provider>
    <MemoryRouter initialEntries={[`/studio/${brief.roomId}?seat=${seat}`]}>
      <RoomStoreProvider store={store}>
        <KeySwitchProvider>
          <Routes>
            <Route path="/studio/:roomId" element={<Studio />} />
          </Routes>
        </KeySwitchProvider>
      </RoomStoreProvider>
    </MemoryRouter>
  </Tooltip.Provider>,
);

const presses: number[] = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.name === 'pointerdown') presses.push(entry.duration);
}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

const TEXTS = ['多少钱呀', '这个能机洗吗', '来了来了', '什么时候发货', '高低两边各几厘米', '好看', '再便宜点就拍'];

function frame(): void {
  seq += 1;
  tick += 1;
  const count = Math.round((linesPerSecond * FRAME_MS) / 1_000);
  const lines = Array.from({ length: count }, (_, at) => {
    lineNumber += 1;
    const id = `line-${String(lineNumber).padStart(6, '0')}`;
    return {
      id,
      viewer: 2_000 + (lineNumber % 400),
      name: `观众${lineNumber % 97}`,
      text: must(TEXTS[(lineNumber + at) % TEXTS.length], 'a text'),
    };
  });
  const atMs = tick * FRAME_MS;
  const events: RoomEvent[] = [
    { type: 'audienceTicked', tick, online: 180 + (tick % 9), likes: 1, lines, notices: [], sales: [], couponUses: [] },
    {
      type: 'audienceCounted',
      tick,
      counters: { comments: lines.length, views: 1 },
      products: [],
      intents: lines.map(({ id }, at) => ({
        lineId: id,
        intent: 'ask-size',
        topic: at % 3 === 0 ? 'size' : null,
        productId: null,
      })),
    },
  ];
  transport.deliverFrame({ fromSeq: seq, toSeq: seq, events: events.map((event) => ({ seq, atMs, event })) });
}
setInterval(frame, FRAME_MS);

window.bench = {
  setRate: (rate: number) => {
    linesPerSecond = rate;
  },
  takePresses: () => presses.splice(0),
};

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createCounter, createHistogram, gaugeLines } from './instrument.ts';

/** What is looked at only when somebody asks. */
export interface ServerGauges {
  /** Rooms in memory by the phase of their show. */
  readonly rooms: Readonly<Record<string, number>>;
  readonly sockets: number;
  /** Null where it cannot be told. */
  readonly diskFreeBytes: number | null;
}

/** How the server does, in numbers; never who did or wrote what. */
export interface Telemetry {
  /** A command was answered: `accepted`, or the code of its refusal. */
  commandAnswered(result: string): void;
  /** Rows of the journal were committed in one statement, which took so many milliseconds. */
  committed(rows: number, tookMs: number): void;
  /** A tick began so many milliseconds after it was due. */
  tickBegan(lateMs: number): void;
  /** A slow socket went over its budget and is sent no frames until it has drained. */
  socketPaused(): void;
  footageKept(byteCount: number): void;
  /** Everything in the text format of Prometheus. */
  render(gauges: ServerGauges): string;
  close(): void;
}

const COMMIT_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const BATCH_ROWS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];
const LATE_SECONDS = [0.005, 0.01, 0.02, 0.04, 0.08, 0.25, 0.5, 1, 2];
const NANOSECONDS = 1e9;

/** Makes the numbers of one process, all at zero. */
export function createTelemetry(): Telemetry {
  const commands = createCounter('caipai_commands_total', 'Commands of people by their answer: accepted, or a code.');
  const rows = createHistogram('caipai_journal_batch_rows', 'Rows of one insert into the journal.', BATCH_ROWS);
  const commits = createHistogram(
    'caipai_journal_commit_seconds',
    'From sending an insert into the journal to its commit.',
    COMMIT_SECONDS,
  );
  const ticks = createHistogram(
    'caipai_tick_late_seconds',
    'How long after it was due the tick of a show began.',
    LATE_SECONDS,
  );
  const paused = createCounter('caipai_sockets_paused_total', 'Slow sockets that went over their budget.');
  const footage = createCounter('caipai_footage_bytes_total', 'Bytes of footage that were kept.');
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  return {
    commandAnswered: (result) => commands.add(1, { result }),
    committed(count, tookMs) {
      rows.observe(count);
      commits.observe(tookMs / 1_000);
    },
    tickBegan: (lateMs) => ticks.observe(lateMs / 1_000),
    socketPaused: () => paused.add(),
    footageKept: (byteCount) => footage.add(byteCount),
    render(gauges) {
      const { heapUsed, heapTotal, rss } = process.memoryUsage();
      const lag = (percentile: number) => loop.percentile(percentile) / NANOSECONDS;
      const lines = [
        ...gaugeLines('caipai_rooms', 'Rooms in memory by the phase of their show.', series('phase', gauges.rooms)),
        ...gaugeLines('caipai_sockets', 'Open sockets.', [[{}, gauges.sockets]]),
        ...commands.lines(),
        ...rows.lines(),
        ...commits.lines(),
        ...ticks.lines(),
        ...paused.lines(),
        ...footage.lines(),
        ...gaugeLines('caipai_event_loop_lag_seconds', 'Delay of the event loop since the last look.', [
          [{ quantile: '0.5' }, lag(50)],
          [{ quantile: '0.99' }, lag(99)],
          [{ quantile: '1' }, loop.max / NANOSECONDS],
        ]),
        ...gaugeLines('caipai_memory_bytes', 'Memory of the process.', [
          [{ kind: 'heap_used' }, heapUsed],
          [{ kind: 'heap_total' }, heapTotal],
          [{ kind: 'resident' }, rss],
        ]),
        ...gaugeLines('caipai_disk_free_bytes', 'Free bytes of the disk of the data folder.', [
          [{}, gauges.diskFreeBytes],
        ]),
        ...gaugeLines('caipai_uptime_seconds', 'Since the process began.', [[{}, process.uptime()]]),
      ];
      loop.reset();
      return `${lines.join('\n')}\n`;
    },
    close: () => void loop.disable(),
  };
}

function series(label: string, values: Readonly<Record<string, number>>) {
  return Object.entries(values).map(([value, count]) => [{ [label]: value }, count] as const);
}

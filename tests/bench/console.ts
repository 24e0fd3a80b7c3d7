import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { must } from '#shared/lib/assert.ts';
import { launchBrowser, openScreen } from '../support/launch-browser.ts';
import type { BenchFigure } from './bench-figure.ts';
import { percentile } from './percentile.ts';
import './bench-window.ts';

const OUT = fileURLToPath(new URL('../../build/bench/', import.meta.url));
const STEADY_S = 60;
const BURST_S = 10;
/** Before the trace, which slows the page down. */
const PRESSES = 40;
/** The browser tells of no press that took less, milliseconds. */
const FASTEST_TOLD_MS = 16;
const SEATS = ['moderator', 'operator'] as const;
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * The consoles with the most chat, in Chromium, over a scripted room: sixty seconds of 20 lines a second and ten of 60,
 * with a press each second. Measures the longest task of the main thread in time on the processor, and from a press to
 * the next paint.
 */
export async function benchConsole(): Promise<readonly BenchFigure[]> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    plugins: [react()],
    logLevel: 'error',
    build: { target: 'chrome109', outDir: OUT, emptyOutDir: true, rolldownOptions: { input: 'console-page.html' } },
  });
  const server = await serve();
  const browser = await launchBrowser();
  try {
    const figures: BenchFigure[] = [];
    for (const seat of SEATS) {
      const page = await openScreen(browser, 'zh');
      await page.goto(`http://127.0.0.1:${portOf(server)}/console-page.html#${seat}`);
      await page.getByRole('main').waitFor();
      await page.waitForTimeout(3_000);
      await run(page, 0, 1);
      await takePresses(page);
      await run(page, 20, PRESSES);
      const told = await takePresses(page);
      const untold = Array.from({ length: Math.max(0, PRESSES - told.length) }, () => FASTEST_TOLD_MS);
      const presses = percentile([...told, ...untold], 0.95);
      const steady = await longestTask(browser, page, () => run(page, 20, STEADY_S));
      const burst = await longestTask(browser, page, () => run(page, 60, BURST_S));
      figures.push(
        figure(`console.${seat}.longest-task-20-lines`, steady, 100),
        figure(`console.${seat}.longest-task-60-lines`, burst, 100),
        figure(`console.${seat}.press-to-paint.p95`, presses, 50),
      );
      await page.context().close();
    }
    return figures;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Lets lines come for some seconds and presses a switch once a second. */
async function run(page: Page, linesPerSecond: number, seconds: number): Promise<void> {
  await page.evaluate((rate) => window.bench.setRate(rate), linesPerSecond);
  const target = page.getByRole('switch').first();
  for (let second = 0; second < seconds; second += 1) {
    await page.waitForTimeout(1_000);
    await target.click();
  }
}

function takePresses(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => window.bench.takePresses());
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time on the processor in microseconds: what other programs take meanwhile is not the page's. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task of the page's main thread while something is done, milliseconds on the processor. */
async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  await act();
  const trace: { traceEvents: readonly TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const mains = trace.traceEvents.filter(
    (event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain',
  );
  const isMain = ({ pid, tid }: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid);
  const tasks = trace.traceEvents.filter(
    (event) => /^(RunTask|ThreadControllerImpl::RunTask)$/.test(event.name) && isMain(event),
  );
  if (tasks.length === 0) throw new Error('The trace holds no task of the main thread.');
  return Math.max(...tasks.map((task) => task.tdur ?? 0)) / 1_000;
}

function figure(name: string, value: number, goal: number): BenchFigure {
  return { name, value: Math.round(value), unit: 'ms', reference: null, ratio: null, goal };
}

async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = join(OUT, new URL(request.url ?? '/', 'http://bench').pathname);
    if (!path.startsWith(OUT) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return must(typeof address === 'object' ? address?.port : null, 'a port');
}

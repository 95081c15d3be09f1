import type { Browser, Page } from 'playwright-core';

/** One event of a Chromium trace; times in µs. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor, without what the thread waited for. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Every task of a thread, and when it called back for a frame. */
const CATEGORIES = ['toplevel', 'devtools.timeline', '__metadata'];
const TASK = 'ThreadControllerImpl::RunTask';
const FRAME = 'FireAnimationFrame';

/**
 * How long a page's main thread worked for each frame while `work` ran, ms of its processor: its scripts, style, layout
 * and paint, and whatever else it did since the frame before. What it waits for is not counted.
 */
export async function frameTimes(browser: Browser, page: Page, work: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  return timesOf(trace.traceEvents);
}

/** The tasks of the main thread that draws most, parted where its frames begin. */
export function timesOf(events: readonly TraceEvent[]): number[] {
  const main = mainThreadOf(events);
  if (!main) return [];
  const tasks = main.filter(({ name, tdur }) => name === TASK && tdur !== undefined).sort((a, b) => a.ts - b.ts);
  const calls = main.filter(({ name }) => name === FRAME).map(({ ts }) => ts);
  const starts = tasks.flatMap(({ ts, dur = 0 }, i) => (calls.some((at) => at >= ts && at <= ts + dur) ? [i] : []));
  return starts.slice(0, -1).map((from, i) => {
    const frame = tasks.slice(from, starts[i + 1]);
    return frame.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  });
}

function mainThreadOf(events: readonly TraceEvent[]): readonly TraceEvent[] | null {
  const threads = events
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => events.filter((one) => one.pid === pid && one.tid === tid));
  const framesOf = (thread: readonly TraceEvent[]): number => thread.filter(({ name }) => name === FRAME).length;
  return threads.sort((a, b) => framesOf(b) - framesOf(a))[0] ?? null;
}

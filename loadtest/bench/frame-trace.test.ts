import assert from 'node:assert/strict';
import { type TraceEvent, timesOf } from './frame-trace.ts';

const main = { pid: 1, tid: 1 };
const named = (tid: number): TraceEvent => ({
  pid: 1,
  tid,
  name: 'thread_name',
  ts: 0,
  args: { name: 'CrRendererMain' },
});
const task = (ts: number, dur: number, tdur: number, tid = 1): TraceEvent => ({
  ...{ pid: 1, tid, name: 'ThreadControllerImpl::RunTask' },
  ...{ ts, dur, tdur },
});
const call = (ts: number): TraceEvent => ({ ...main, name: 'FireAnimationFrame', ts });

describe('the time of frames in a trace', () => {
  it('is that of the processor in the task of a frame and in those until the next, on the thread that draws', () => {
    const events = [
      named(1),
      named(2),
      task(0, 50_000, 1000),
      call(100),
      call(40_000),
      task(60_000, 500, 500),
      task(61_000, 9000, 9000, 2),
      task(100_000, 9000, 2000),
      call(100_500),
      task(200_000, 10, 10),
      call(200_001),
    ];
    assert.deepEqual(timesOf(events), [1.5, 2]);
  });

  it('is none without a page', () => {
    assert.deepEqual(timesOf([task(0, 1, 1)]), []);
  });
});

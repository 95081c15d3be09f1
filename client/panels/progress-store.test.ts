import assert from 'node:assert/strict';
import type { HistoryAnswer } from '#shared/protocol/http.ts';
import { createHistory } from './progress-store.ts';

/** Pages of a history, by where they begin; `undefined` is the newest. */
const page = (ids: string[], next: number | null): HistoryAnswer => ({
  titles: [],
  matches: ids.map((matchId) => ({ matchId }) as HistoryAnswer['matches'][number]),
  next,
});

describe('one\u2019s matches, page by page', () => {
  it('asks for each page once, and for none after the last', async () => {
    const asked: (number | undefined)[] = [];
    const history = createHistory(async (before) => {
      asked.push(before);
      return before === undefined ? page(['c', 'b'], 20) : page(['a'], null);
    });
    assert.deepEqual(asked, [], 'nothing before the first call');
    await Promise.all([history.more(), history.more()]);
    await history.more();
    await history.more();
    assert.deepEqual(asked, [undefined, 20]);
    const { matches, status, hasMore } = history.state.value;
    assert.deepEqual([matches.map(({ matchId }) => matchId), status, hasMore], [['c', 'b', 'a'], 'ready', false]);
  });

  it('keeps what it has when a page fails, says why, and asks for that page again', async () => {
    let isDown = false;
    const history = createHistory(async (before) => {
      if (isDown) throw new Error('The server cannot be reached.');
      return before === undefined ? page(['b'], 20) : page(['a'], null);
    });
    await history.more();
    isDown = true;
    await history.more();
    assert.deepEqual(
      [history.state.value.status, history.state.value.sentence, history.state.value.matches.length],
      ['failed', 'The server cannot be reached.', 1],
    );
    isDown = false;
    await history.more();
    assert.deepEqual(
      history.state.value.matches.map(({ matchId }) => matchId),
      ['b', 'a'],
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChatLog } from './chat-log.ts';

const line = (playerId: string, text: string, during: string | null = null, isHeld = false) => ({
  ...{ playerId, name: playerId, avatar: 'a', text, during, isHeld },
});

describe('the chat of a room', () => {
  it('[CH1] tells who has to answer nothing that is said meanwhile, and all of it afterwards', () => {
    const log = new ChatLog(true);
    log.add(line('a', 'before'));
    log.ask();
    log.add(line('a', 'meanwhile', 'm/0'));
    const first = log.news(0, false);
    assert.deepEqual(
      first?.notice.lines?.map(({ text }) => text),
      ['before'],
    );
    assert.equal(log.news(first?.heard ?? 0, false), null);
    assert.deepEqual(
      log.news(first?.heard ?? 0, true)?.notice.lines?.map(({ text }) => text),
      ['meanwhile'],
    );
    log.release();
    assert.deepEqual(
      log.news(first?.heard ?? 0, false)?.notice.lines?.map(({ text }) => text),
      ['meanwhile'],
    );
  });

  it('[CH4] says what waited after the bell, under its number', () => {
    const log = new ChatLog(true);
    log.ask();
    const { id } = log.add(line('a', 'paris', 'm/0', true));
    const held = log.news(0, true);
    assert.deepEqual(
      held?.notice.lines?.map((one) => [one.id, one.text]),
      [[id, null]],
    );
    log.release();
    assert.deepEqual(
      log.news(held?.heard ?? 0, true)?.notice.lines?.map((one) => [one.id, one.text]),
      [[id, 'paris']],
    );
  });

  it('[CH1] [CH4] [CH9] never shows a held text, a line of a question to a closed reader, or one that was taken back', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('say' as const), who: fc.constantFrom('a', 'b', 'c'), held: fc.boolean() }),
      fc.record({ do: fc.constant('ask' as const) }),
      fc.record({ do: fc.constant('release' as const) }),
      fc.record({ do: fc.constant('back' as const), who: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ do: fc.constant('hear' as const), open: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const log = new ChatLog(true);
        let asking = false;
        let heard = 0;
        let words = 0;
        const waiting = new Set<string>();
        const meanwhile = new Set<string>();
        const gone = new Set<string>();
        const seen = new Map<number, string | null>();
        const writers = new Map<string, string[]>();
        for (const one of steps) {
          if (one.do === 'ask') {
            if (asking) continue;
            asking = true;
            log.ask();
          } else if (one.do === 'release') {
            asking = false;
            waiting.clear();
            meanwhile.clear();
            log.release();
          } else if (one.do === 'say') {
            const text = `w${words++}`;
            log.add(line(one.who, text, asking ? 'm/0' : null, asking && one.held));
            if (asking) meanwhile.add(text);
            if (asking && one.held) waiting.add(text);
            writers.set(one.who, [...(writers.get(one.who) ?? []), text]);
          } else if (one.do === 'back') {
            for (const text of writers.get(one.who) ?? []) gone.add(text);
            log.takeBack(one.who);
          } else {
            const isOpen = !asking || one.open;
            const news = log.news(heard, isOpen);
            heard = news?.heard ?? heard;
            for (const id of news?.notice.gone ?? []) seen.delete(id);
            for (const { id, text } of news?.notice.lines ?? []) {
              assert.ok(text === null || !(waiting.has(text) || gone.has(text)), `shows ${text}`);
              assert.ok(isOpen || text === null || !meanwhile.has(text), `tells ${text}`);
              seen.set(id, text);
            }
            if (isOpen) for (const text of seen.values()) assert.ok(text === null || !gone.has(text));
          }
        }
      }),
    );
  });

  it('forgets old lines, so that a night of talk takes no more room than an hour', () => {
    const log = new ChatLog(true);
    for (let i = 0; i < 1000; i++) log.add(line('a', `${i}`));
    assert.equal(log.line(1), null);
    assert.equal(log.news(0, true)?.notice.lines?.length, 50);
    assert.equal(log.before(log.line(900) ?? assert.fail()).length, 10);
  });
});

import assert from 'node:assert/strict';
import { lastBrainStanding } from '../modes/last-brain-standing/mode.ts';
import { saboteur } from '../modes/saboteur/mode.ts';
import { miniPoll } from '../modifiers/mini-poll/modifier.ts';
import { aMatch, type TestMatch } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { everyEvening } from '../testing/every-evening.ts';
import type { Intent } from './input.ts';
import { replay } from './replay.ts';

const people = (args: Parameters<typeof aMatch>[0] = {}): TestMatch => aMatch(args).seat('Ada', 'Bo', 'Cy', 'Di');
const revealed = (): TestMatch => people().start().until('reveal');
const wishOf = (rule: string, name: string, payload: unknown): Intent => ({ type: 'do', rule, name, payload });

/** Each kind of wish that may come to nothing: where, and by whom it is said. */
const REPEATED: readonly (readonly [where: () => TestMatch, who: string, intent: Intent])[] = [
  [people, 'Ada', { type: 'lock', locked: true }],
  [people, 'Ada', { type: 'phones', answersOnly: true }],
  [people, 'Ada', { type: 'bots', count: 3 }],
  [people, 'Ada', { type: 'lead', leads: true }],
  [() => people({ opener: 'Ada' }), 'Ada', { type: 'cohost', seat: 1 }],
  [people, 'Bo', { type: 'rename', name: 'Bob', avatar: 'b7' }],
  [revealed, 'Bo', { type: 'ready', round: 0, phase: 'reveal' }],
  [revealed, 'Bo', { type: 'vote', round: 0, vote: 'flag', note: 'Hm.' }],
  [revealed, 'Bo', { type: 'vote', round: 0, vote: 'up' }],
  [won, 'Bo', { type: 'again' }],
  [won, 'Ada', { type: 'again' }],
  [
    () =>
      people({ mode: saboteur, deck: aDeck(9) })
        .seat('Ed', 'Flo')
        .start()
        .until('accuse'),
    'Bo',
    wishOf('saboteur', 'accuse', { seat: 0 }),
  ],
  [
    () =>
      people({ modifiers: [miniPoll], deck: aDeck(9) })
        .start()
        .until('poll'),
    'Bo',
    wishOf('mini-poll', 'pick', { pick: 1 }),
  ],
  [afterACut, 'Di', wishOf('last-brain-standing', 'call', { round: 3, option: 'yes' })],
  [afterACut, 'Di', wishOf('last-brain-standing', 'back', { seat: 1 })],
];

/** The fourth question of a royale: Di is out. */
function afterACut(): TestMatch {
  const evening = people({ mode: lastBrainStanding, deck: aDeck(9) }).start();
  for (let question = 0; question < 3; question++) {
    evening.until('answering');
    for (const [place, name] of ['Ada', 'Bo', 'Cy', 'Di'].entries())
      evening.answers(name, 'yes', { after: 1000 + 100 * place });
    evening.until('reveal');
  }
  return evening.until('answering');
}

/** A podium whose ceremony lasts. */
function won(): TestMatch {
  return people().start().until('answering').answers('Ada', 'yes').until('podium');
}

describe('what has no effect', () => {
  for (const [where, who, intent] of REPEATED)
    it(`[M8] leaves no trace: ${JSON.stringify(intent)}, by ${who}`, () => {
      const evening = where();
      const changed = evening.wish(who, intent);
      assert.ok(changed.ok && changed.events.length > 0, JSON.stringify(changed));
      const [kept, match] = [evening.inputs.length, JSON.stringify(evening.match)];
      for (let i = 0; i < 25; i++) assert.deepEqual(evening.wish(who, intent), { ok: true, events: [] });
      assert.equal(evening.inputs.length, kept);
      assert.ok(JSON.stringify(evening.match) === match);
    });

  it('[M8] a second wish of the host for another match counts where the first one’s host has left', () => {
    const evening = people({ opener: 'Ada' }).does('Ada', { type: 'cohost', seat: 1 }).start().until('podium');
    evening.does('Ada', { type: 'again' }).does('Bo', { type: 'again' }).leaves('Ada');
    assert.equal(evening.match.encore?.hostsWish, 1);
  });

  it('[M8] over all evenings: what is not kept has changed nothing', () => {
    let looks = 0;
    everyEvening({ label: 'without effect', evenings: 12, modifiers: [miniPoll] }, (evening, where) => {
      if (++looks % 50 > 0) return;
      evening.put({ type: 'tick', at: evening.now });
      const again = replay(evening.registry, evening.log());
      assert.ok(
        JSON.stringify(again) === JSON.stringify(evening.match),
        `${where}: the log alone comes to another match`,
      );
    });
  });
});

import assert from 'node:assert/strict';
import { lastBrainStanding } from '../modes/last-brain-standing/mode.ts';
import { saboteur } from '../modes/saboteur/mode.ts';
import { teams } from '../modifiers/teams/modifier.ts';
import { AT_ONCE, aMatch, assertRefused, type TestMatch } from '../testing/a-match.ts';
import { everyEvening } from '../testing/every-evening.ts';
import { publicView } from './audience.ts';
import { createMatch } from './create-match.ts';
import { rematchHeader } from './rematch.ts';

const LEAD = { type: 'lead', leads: true } as const;
const PLAY = { type: 'lead', leads: false } as const;

/** These people; Ada opened the room and leads it without playing. */
function led(names: readonly string[], args: Parameters<typeof aMatch>[0] = {}): TestMatch {
  return aMatch({ opener: 'Ada', ...args })
    .seat('Ada', ...names)
    .does('Ada', LEAD);
}

describe('a host who does not play', () => {
  it('[H14] has no points and no place, and nobody waits for them', () => {
    const evening = led(['Bo', 'Cy']).start().until('answering');
    assertRefused(evening.tries('Ada', 'yes'), 'answer/leads');
    evening.answers('Bo', 'yes', AT_ONCE).answers('Cy', 'no');
    assert.equal(evening.match.phase.name, 'locked', 'the bell does not wait for Ada');
    evening.until('podium');
    assert.deepEqual(
      ['Ada', 'Bo', 'Cy'].map((name) => evening.of(name).rank),
      [0, 1, 2],
    );
  });

  it('[H14] keeps the keys of the host', () => {
    const evening = led(['Bo', 'Cy']).start().until('answering').does('Ada', { type: 'pause' });
    evening.does('Ada', { type: 'resume' }).does('Ada', { type: 'kick', seat: 2 }).does('Ada', { type: 'end' });
    assert.equal(evening.match.phase.stage, 'over');
  });

  it('[H14] a match needs its least number of players besides who leads', () => {
    const evening = led(['Bo']);
    assertRefused(evening.wish('Ada', { type: 'start' }), 'match/too-few');
    assert.equal(evening.seat('Cy').start().match.phase.name, 'countdown');
    const bots = led([]).does('Ada', { type: 'bots', count: 2 });
    assert.equal(bots.start().match.phase.name, 'countdown');
  });

  it('[H14] is chosen by whoever leads, before the start, and taken back by whoever chose it', () => {
    const evening = aMatch({ opener: 'Ada' }).seat('Ada', 'Bo', 'Cy');
    assertRefused(evening.wish('Bo', LEAD), 'host/only');
    evening.does('Ada', LEAD).does('Ada', PLAY);
    assert.equal(evening.of('Ada').plays, true);
    evening.does('Ada', { type: 'cohost', seat: 1 }).does('Bo', LEAD).does('Ada', { type: 'cohost', seat: null });
    evening.does('Bo', PLAY);
    assert.equal(evening.of('Bo').plays, true, 'without the chair, too');
    assertRefused(evening.start().wish('Ada', LEAD), 'match/started');
  });

  it('[H14] holds in rematches', () => {
    const evening = led(['Bo', 'Cy']).start().until('podium');
    const header = rematchHeader(evening.match, {
      ...{ id: 'next', key: evening.header.key, publicSeed: 'next', deck: evening.header.deck, at: evening.now },
    });
    const next = createMatch(evening.rules, header);
    assert.deepEqual(
      next.seats.map(({ name, plays, leads }) => [name, plays, leads]),
      [
        ['Ada', false, true],
        ['Bo', true, false],
        ['Cy', true, false],
      ],
    );
    assert.equal(next.peoplePlaying, 2);
  });

  it('[H14] no rule counts them: roles, the field of a cut, teams, what a latecomer begins with', () => {
    const masks = led(['Bo', 'Cy', 'Di', 'Ed', 'Flo'], { mode: saboteur }).start().until('roles');
    assert.ok(!(masks.match.slots.saboteur as { secret: number[] }).secret.includes(0));
    const field = led(['Bo', 'Cy', 'Di'], { mode: lastBrainStanding }).start().until('answering');
    assert.equal((field.match.slots['last-brain-standing'] as { startedWith: number }).startedWith, 3);
    const sides = led(['Bo', 'Cy', 'Di', 'Ed'], { modifiers: [teams] }).start();
    assert.deepEqual(
      sides.match.seats.map(({ team }) => team > 0),
      [false, true, true, true, true],
    );
    const late = led(['Bo', 'Cy']).start().until('answering').answers('Bo', 'yes').answers('Cy', 'yes');
    assert.ok(late.until('scoreboard').seat('Di').score('Di') > 0);
  });

  it('[H14] over all evenings: who leads has no points, no place and no answer', () => {
    everyEvening({ label: 'leading', evenings: 20 }, ({ match }, where) => {
      for (const seat of match.seats)
        if (seat.leads) assert.deepEqual([seat.plays, seat.score, seat.rank, seat.answered], [false, 0, 0, 0], where);
    });
  });
});

describe('phones that show answers only', () => {
  it('[W5] are the host’s switch, at any time and in rematches', () => {
    const evening = aMatch().seat('Ada', 'Bo');
    const shown = () => publicView(evening.rules, evening.match).answersOnly;
    assert.equal(shown(), false);
    assertRefused(evening.wish('Bo', { type: 'phones', answersOnly: true }), 'host/only');
    for (const phase of ['waiting', 'answering', 'podium']) {
      if (phase === 'answering') evening.start();
      evening.until(phase).does('Ada', { type: 'phones', answersOnly: false });
      assert.equal(shown(), false, phase);
      evening.does('Ada', { type: 'phones', answersOnly: true });
      assert.equal(shown(), true, phase);
    }
    const next = { id: 'next', key: evening.header.key, publicSeed: 'x', deck: evening.header.deck, at: evening.now };
    assert.equal(createMatch(evening.rules, rematchHeader(evening.match, next)).answersOnly, true);
  });
});

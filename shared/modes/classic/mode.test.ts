import assert from 'node:assert/strict';
import { aMixedDeck } from '../../testing/a-kind.ts';
import { aMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { describeMode } from '../../testing/describe-mode.ts';
import { classic } from './mode.ts';

describeMode(classic);
describeMode(classic, { deck: aMixedDeck() });

describe('classic', () => {
  it('[M1] goes from the waiting room over its questions to the podium', () => {
    const match = aMatch({ deck: aDeck(2) })
      .seat('Ada', 'Bo')
      .start()
      .until('podium');
    const phases = match.events.flatMap((event) => (event.type === 'phase-changed' ? [event.phase] : []));
    const round = ['reading', 'answering', 'locked', 'reveal'];
    assert.deepEqual(phases, ['countdown', ...round, 'scoreboard', ...round, 'podium']);
  });

  it('[M6] the reading beat grows with the question, between 1.5 and 5 seconds', () => {
    const beat = (stem: string) => {
      const match = aMatch({ deck: aDeck(1).map((question) => ({ ...question, stem })) })
        .seat('Ada', 'Bo')
        .start()
        .until('reading');
      return (match.match.phase.endsAt ?? 0) - match.match.phase.startedAt;
    };
    assert.deepEqual([beat('Why?'), beat('x'.repeat(50)), beat('x'.repeat(280))], [1500, 3000, 5000]);
  });

  it('[B1] a room of bots plays the same match with the same seed, and another with another', () => {
    const scores = (seed: string) => {
      const match = aMatch({ seed, deck: aDeck(10) })
        .seat('Ada')
        .does('Ada', { type: 'bots', count: 6 })
        .start()
        .until('podium');
      return match.match.seats.slice(1).map((seat) => [seat.name, seat.score]);
    };
    assert.deepEqual(scores('seven'), scores('seven'));
    assert.notDeepEqual(scores('seven'), scores('eight'));
  });

  it('[B2] bots answer inside the window, are sometimes wrong and never host', () => {
    const match = aMatch({ deck: aDeck(20) })
      .seat('Ada')
      .does('Ada', { type: 'bots', count: 8 })
      .start()
      .until('podium');
    const bots = match.match.seats.filter((seat) => seat.kind === 'bot');
    assert.ok(
      bots.every((bot) => bot.answered > 15),
      'a bot stayed silent',
    );
    assert.ok(bots.some((bot) => bot.right < bot.answered) && bots.some((bot) => bot.right > 5));
    match.leaves('Ada');
    assert.equal(match.match.host, null);
  });

  it('[B3] a public room starts by itself, filled with bots; a full one at once', () => {
    const settings = { autoStartMs: 5_000, fillTo: 4, maxSeats: 5 };
    const match = aMatch({ settings }).seat('Ada').after(4_999);
    assert.equal(match.match.phase.name, 'waiting');
    match.after(1);
    assert.deepEqual([match.match.phase.name, match.match.hereCount], ['countdown', 4]);
    const full = aMatch({ settings }).seat('A1', 'B2', 'C3', 'D4', 'E5');
    assert.equal(full.match.phase.name, 'countdown');
  });

  it('[B4] a public room that empties forgets its start', () => {
    const match = aMatch({ settings: { autoStartMs: 5_000, fillTo: 4 } })
      .seat('Ada')
      .after(4_000)
      .drops('Ada');
    assert.equal(match.match.phase.endsAt, null);
    match.seat('Ada');
    assert.equal(match.match.phase.endsAt, match.now + 5_000);
  });

  it('[L1] the order of options is drawn from the seed and is the same for everybody', () => {
    const order = (seed: string) =>
      aMatch({ seed }).seat('Ada', 'Bo').start().until('reading').match.round?.optionOrder;
    assert.deepEqual(order('a'), order('a'));
    const orders = new Set(Array.from({ length: 40 }, (_, i) => String(order(`seed ${i}`))));
    assert.ok(orders.size > 10, `only ${orders.size} orders in 40 seeds`);
  });
});

import assert from 'node:assert/strict';
import { MODES } from '../modes/index.ts';
import { AT_ONCE, aMatch, type TestMatch } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { randomInput } from '../testing/random-evening.ts';
import { HUMAN_LEAST_MS } from './answering.ts';
import { publicView } from './audience.ts';
import type { Match } from './match.ts';
import { ownView } from './own-view.ts';
import { type Luck, luck } from './random.ts';
import { BASE_POINTS } from './scoring/speed.ts';

describe('an answer faster than a human', () => {
  const evening = () => aMatch({ modifiers: [] }).seat('Ada', 'Bo', 'Cy').start().until('answering');

  it('[Q12] stands and wins no speed points; 120 ms is human', () => {
    const match = evening().answers('Ada', 'yes', { after: HUMAN_LEAST_MS - 1 });
    match.answers('Bo', 'yes', { after: HUMAN_LEAST_MS }).until('reveal');
    assert.deepEqual([match.score('Ada'), match.score('Bo')], [500, 996]);
    assert.deepEqual([match.of('Ada').results, match.of('Ada').streak], ['r', 1]);
    assert.deepEqual(
      [0, 1].map((seat) => match.match.round?.verdicts?.[seat]?.isTooFast),
      [true, false],
    );
  });

  it('[Q12] is measured before latency is given back: who is far away is not too fast for it', () => {
    const match = evening().answers('Ada', 'yes', AT_ONCE).until('reveal');
    assert.deepEqual([match.score('Ada'), match.match.round?.given[0]?.isTooFast], [1000, false]);
  });

  it('[Q12] is never among the fastest, and its time counts as that of the bell', () => {
    const match = evening().answers('Ada', 'yes', { after: 5 }).answers('Bo', 'yes', { after: 9_000 }).until('reveal');
    const { reveal } = publicView(match.rules, match.match);
    assert.deepEqual(
      reveal?.fastest.map(({ name }) => name),
      ['Bo'],
    );
    assert.equal(match.of('Ada').rightMs, 15_000);
    assert.ok(match.of('Bo').rank < match.of('Ada').rank);
  });

  it('[Q12] tells its player why, and when they answered; of a wrong one there is nothing to tell', () => {
    const match = evening().answers('Ada', 'yes', { after: 40 }).answers('Bo', 'no', { after: 41 }).until('reveal');
    const verdictOf = (name: string) => ownView(match.match, match.of(name)).verdict;
    assert.deepEqual(verdictOf('Ada')?.whys, [
      { rule: 'classic', why: 'too fast for a human: no speed points', points: 0 },
    ]);
    assert.deepEqual([verdictOf('Ada')?.ms, verdictOf('Bo')?.whys], [40, []]);
  });

  it('[Q12] takes options that a pause or a restart kept on the screen as seen', () => {
    const paused = evening().after(30).does('Ada', { type: 'pause' }).after(5_000).does('Ada', { type: 'resume' });
    paused.answers('Bo', 'yes', { after: 40 }).until('reveal');
    assert.deepEqual([paused.score('Bo'), paused.of('Bo').rightMs], [999, 40]);

    const restarted = evening().after(30);
    restarted.now += 4_000;
    restarted.put({ type: 'restart', since: restarted.match.now, at: restarted.now });
    restarted.seat('Bo').answers('Bo', 'yes', { after: 40 });
    assert.equal(restarted.match.round?.given[1]?.isTooFast, false);
  });

  it('[Q12] counts from the opening where a host skips the reading beat', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('reading').after(500).does('Ada', { type: 'skip' });
    match.answers('Bo', 'yes', { after: 100 });
    assert.equal(match.match.round?.given[1]?.isTooFast, true);
  });

  for (const mode of MODES) {
    it(`[Q12] in random evenings of ${mode.id}: who is too fast always has base points at most, and nobody else is marked`, () => {
      const seen = { tooFast: 0, human: 0 };
      for (let i = 0; i < 12; i++) {
        const label = `too-fast/${mode.id}/${i}`;
        const dice = luck(label);
        const party = aMatch({ mode, modifiers: [], deck: aDeck(6), seed: label });
        party.seat(...Array.from({ length: Math.max(6, mode.players.min) }, (_, n) => `Guest ${n}`)).start();
        const shown = new Map<number, number>();
        for (let n = 0; n < 250; n++) {
          const input = randomInput(party.rules, party.match, party.now, dice);
          party.now = Math.max(party.now, input.at);
          party.put(input);
          hurry(party, dice);
          check(party.match, shown, seen, `${label}, input ${n}`);
        }
      }
      assert.ok(seen.tooFast > 5 && seen.human > 5, `too few answers prove nothing: ${JSON.stringify(seen)}`);
    });
  }
});

/** Where a window has just opened, somebody often answers soon. */
function hurry(party: TestMatch, dice: Luck): void {
  const { phase, seats, round } = party.match;
  if (phase.stage !== 'open' || phase.startedAt !== party.now || dice.chance(0.3)) return;
  party.now += dice.int(0, 2 * HUMAN_LEAST_MS);
  party.put({
    type: 'intent',
    at: party.now,
    seat: dice.pick(seats).seat,
    intent: { type: 'answer', round: round?.index ?? 0, answer: dice.pick(['yes', 'no']) },
    creditMs: dice.int(0, 200),
  });
}

/** `shown`: by round, when its window was first seen open; nothing has moved its clock by then. */
function check(
  match: Match,
  shown: Map<number, number>,
  seen: { tooFast: number; human: number },
  where: string,
): void {
  const { round, phase } = match;
  if (!round) return;
  if (phase.stage === 'open' && !shown.has(round.index)) shown.set(round.index, phase.startedAt);
  const from = shown.get(round.index);
  for (const { seat, at, isTooFast } of Object.values(round.given)) {
    if (from === undefined) continue; // opened and closed within one input, so nobody but bots has answered
    const isHuman = match.seats[seat]?.kind === 'human';
    assert.equal(isTooFast, isHuman && at - from < HUMAN_LEAST_MS, `${where}: seat ${seat}, ${at - from} ms`);
  }
  for (const verdict of Object.values(round.verdicts ?? {})) {
    if (!round.given[verdict.seat]) continue;
    seen[verdict.isTooFast ? 'tooFast' : 'human']++;
    if (!verdict.isTooFast) continue;
    assert.ok(verdict.points <= Math.round(BASE_POINTS * verdict.credit), `${where}: ${verdict.points} points`);
    assert.ok(!round.fastest.includes(verdict.seat), `${where}: among the fastest`);
  }
}

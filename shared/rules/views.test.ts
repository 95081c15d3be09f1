import assert from 'node:assert/strict';
import { crowdMeter } from '../modifiers/crowd-meter/modifier.ts';
import { KIND_SAMPLES } from '../testing/a-kind.ts';
import { AT_ONCE, aMatch } from '../testing/a-match.ts';
import { publicView, tallyView } from './audience.ts';
import { ownView } from './own-view.ts';
import { ladderView } from './roster-view.ts';

const viewOf = (evening: ReturnType<typeof aMatch>) => publicView(evening.rules, evening.match);
const ownOf = (evening: ReturnType<typeof aMatch>, name: string) => ownView(evening.match, evening.of(name));

describe('the public view, field by field', () => {
  it('[V1] of a waiting room has no question, no clock and no round', () => {
    const evening = aMatch().seat('Ada').drops('Ada');
    const {
      phase,
      stage,
      endsAt,
      pausedAt,
      round,
      rounds,
      windowMs,
      host,
      locked,
      taken,
      here,
      question,
      reveal,
      answered,
      leans,
    } = viewOf(evening);
    assert.deepEqual([phase, stage, endsAt, pausedAt, round, rounds, windowMs], ['waiting', 'lobby', 0, 0, -1, 3, 0]);
    assert.deepEqual(
      [host, locked, taken, here, question, reveal, answered, leans],
      [0, false, 1, 0, null, null, 0, []],
    );
    assert.deepEqual(
      viewOf(evening).seats.map(({ name, away, bot, rank }) => [name, away, bot, rank]),
      [['Ada', true, false, 0]],
    );
  });

  it('[V1] of a question shows its words in the drawn order, and a scale only to estimate on', () => {
    const deck = [KIND_SAMPLES.number, KIND_SAMPLES.multi, KIND_SAMPLES.text];
    const evening = aMatch({ deck, options: { seconds: 10 } })
      .seat('Ada', 'Bo')
      .start()
      .until('reading');
    const { question, windowMs, round, stage } = viewOf(evening);
    assert.deepEqual(question?.scale, { min: 0, max: 200, step: 1, unit: 'keys' });
    assert.deepEqual([question?.kind, question?.options, question?.difficulty], ['number', [], 'medium']);
    assert.deepEqual([windowMs, round, stage], [10_000, 0, 'read']);
    evening.until('scoreboard').until('reading');
    const multi = viewOf(evening).question;
    assert.equal(multi?.scale, null);
    assert.deepEqual(
      multi?.options.map(({ id }) => id),
      evening.match.round?.optionOrder,
    );
    assert.deepEqual(multi?.options.map(({ text }) => text).sort(), ['Argon', 'Iron', 'Neon', 'Zinc']);
    assert.equal(viewOf(evening).reveal, null);
    const unitless = aMatch({ deck: [{ ...KIND_SAMPLES.number, unit: undefined } as never] })
      .seat('Ada', 'Bo')
      .start()
      .until('reading');
    assert.equal(viewOf(unitless).question?.scale?.unit, '');
  });

  it('[V5] of a reveal has the shares, and the three fastest right ones with what they are', () => {
    const evening = aMatch({ options: { seconds: 20 } }).seat('Ada', 'Bo', 'Cy', 'Di', 'Ed');
    evening.does('Ada', { type: 'bots', count: 0 }).start().until('answering');
    evening.answers('Ada', 'no', { after: 100 }).answers('Bo', 'yes', { after: 400 });
    evening.answers('Cy', 'yes', { after: 900, creditMs: 60 }).answers('Di', 'yes', { after: 900 });
    evening.answers('Ed', 'yes', { after: 2000 }).until('reveal');
    const { reveal } = viewOf(evening);
    assert.deepEqual(
      reveal?.fastest.map(({ seat, name, avatar, bot, ms, creditMs }) => [seat, name, avatar, bot, ms, creditMs]),
      [
        [1, 'Bo', 'Bo', false, 400, 0],
        [2, 'Cy', 'Cy', false, 840, 60],
        [3, 'Di', 'Di', false, 900, 0],
      ],
    );
    const order = evening.match.round?.optionOrder ?? [];
    assert.deepEqual(
      reveal?.shares,
      order.map((id) => ({ yes: 80, no: 20 })[id] ?? 0),
    );
    assert.deepEqual([reveal?.explanation, reveal?.source], ['', '']);
    evening.until('scoreboard');
    assert.ok(viewOf(evening).reveal, 'the scoreboard still shows it');
    evening.until('reading');
    assert.equal(viewOf(evening).reveal, null);
  });

  it('[P6] leaves out who has left, also of the fastest and in a crowd', () => {
    const evening = aMatch({ options: { seconds: 20 } })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('answering');
    evening.answers('Bo', 'yes', { after: 210 }).answers('Cy', 'yes', { after: 220 }).leaves('Bo').until('reveal');
    assert.deepEqual(
      viewOf(evening).reveal?.fastest.map(({ name }) => name),
      ['Cy'],
    );
    assert.deepEqual(
      viewOf(evening).seats.map(({ name }) => name),
      ['Ada', 'Cy'],
    );
    assert.deepEqual(
      ladderView(evening.match).map(({ name, rank }) => [name, rank]),
      [
        ['Cy', 1],
        ['Ada', 2],
      ],
    );
    const crowd = aMatch({ settings: { maxSeats: 200 } });
    for (let i = 0; i < 70; i++) crowd.seat(`Guest ${i}`);
    crowd.leaves('Guest 3');
    assert.deepEqual(
      viewOf(crowd).seats.map(({ seat }) => seat),
      [0, 1, 2, 4, 5, 6, 7, 8, 9, 10],
    );
    assert.deepEqual(
      viewOf(crowd.start().until('answering')).seats.map(({ seat }) => seat),
      [0, 1, 2, 4, 5, 6, 7, 8, 9, 10],
    );
  });

  it('[V2] of a match without a crowd meter says nothing of where the room leans', () => {
    for (const modifiers of [[], [crowdMeter]]) {
      const evening = aMatch({ modifiers }).seat('A1', 'B2', 'C3', 'D4', 'E5', 'F6').start().until('answering');
      for (const name of ['A1', 'B2', 'C3', 'D4', 'E5']) evening.answers(name, 'no');
      assert.equal(tallyView(evening.rules, evening.match).answered, 5);
      assert.equal(tallyView(evening.rules, evening.match).leans.length, modifiers.length > 0 ? 4 : 0);
    }
    const typed = aMatch({ deck: [KIND_SAMPLES.text] })
      .seat('A1', 'B2', 'C3', 'D4', 'E5', 'F6')
      .start()
      .until('answering');
    for (const name of ['A1', 'B2', 'C3', 'D4', 'E5']) typed.answers(name, 'Ada');
    assert.deepEqual(tallyView(typed.rules, typed.match), { answered: 5, answeredBy: [0, 1, 2, 3, 4], leans: [] });
  });
});

describe('what one seat alone may see, field by field', () => {
  it('[R1] before the first question is nothing but a name', () => {
    const { name, avatar, score, rank, round, answer, answerMs, verdict, vote, behind, results, stats } = ownOf(
      aMatch().seat('Ada'),
      'Ada',
    );
    assert.deepEqual([name, avatar, score, rank, round, answer, answerMs], ['Ada', 'Ada', 0, 0, -1, null, null]);
    assert.deepEqual([verdict, vote, behind, results, stats], [null, null, 0, '', null]);
  });

  it('[S9] has the own answer at once, the verdict at the reveal, the numbers at the podium', () => {
    const evening = aMatch({ options: { seconds: 10 } })
      .seat('Ada', 'Bo')
      .start()
      .until('answering');
    evening.answers('Ada', 'yes', { after: 1000 });
    assert.deepEqual(
      [ownOf(evening, 'Ada').answer, ownOf(evening, 'Ada').answerMs, ownOf(evening, 'Ada').verdict],
      ['yes', 1000, null],
    );
    assert.equal(ownOf(evening, 'Bo').answer, null);
    evening.answers('Bo', 'no', { after: 2000 }).until('reveal');
    assert.deepEqual(ownOf(evening, 'Ada').verdict, {
      round: 0,
      right: true,
      credit: 1,
      points: 950,
      bonus: 0,
      ms: 1000,
      whys: [],
    });
    assert.deepEqual(ownOf(evening, 'Bo').verdict, {
      round: 0,
      right: false,
      credit: 0,
      points: 0,
      bonus: 0,
      ms: 2000,
      whys: [],
    });
    assert.deepEqual([ownOf(evening, 'Ada').behind, ownOf(evening, 'Bo').behind], [0, 950]);
    assert.equal(ownOf(evening, 'Ada').stats, null);
    evening.does('Ada', { type: 'vote', round: 0, vote: 'up' }).does('Bo', { type: 'vote', round: 0, vote: 'none' });
    assert.deepEqual([ownOf(evening, 'Ada').vote, ownOf(evening, 'Bo').vote], ['up', null]);
    evening.until('scoreboard').until('answering').answers('Ada', 'yes', AT_ONCE).until('reveal');
    assert.deepEqual([ownOf(evening, 'Ada').results, ownOf(evening, 'Bo').results], ['rr', 'wn']);
    assert.equal(ownOf(evening, 'Bo').verdict, null);
    evening.until('podium');
    const { right, rounds, bestStreak } = ownOf(evening, 'Ada').stats ?? {};
    assert.deepEqual([right, rounds, bestStreak, ownOf(evening, 'Ada').round], [2, 3, 2, 2]);
  });
});

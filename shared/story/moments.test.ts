import assert from 'node:assert/strict';
import { lastBrainStanding } from '../modes/last-brain-standing/mode.ts';
import type { Plot } from '../modes/saboteur/memory.ts';
import { saboteur } from '../modes/saboteur/mode.ts';
import { chainReaction } from '../modifiers/chain-reaction/modifier.ts';
import { stealAPoint } from '../modifiers/steal-a-point/modifier.ts';
import { allAtOnce } from '../steps.ts';
import { aMatch, type TestMatch } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { everyEvening } from '../testing/every-evening.ts';
import { type Moment, seatsOf } from './moment.ts';
import { MOMENTS_MAX, type Reel, reelInSteps } from './moments.ts';

const reelOf = (evening: TestMatch): Reel => allAtOnce(reelInSteps(evening.registry, evening.log()));
const kinds = (moments: readonly Moment[]): string[] => moments.map(({ kind }) => kind);

describe('the moments of a match', () => {
  it('[HR1] are found in its log, three at most, each of another kind, in the order of play', () => {
    const match = aMatch({ deck: aDeck(6), options: { questions: 5 } })
      .seat('Ada', 'Bo', 'Cy', 'Di')
      .start();
    // Ada alone knows the first one; then Bo is always right, and once by a hair before Cy.
    match.until('answering').answers('Ada', 'yes', { after: 900 }).answers('Bo', 'no').until('reveal');
    for (let round = 1; round < 5; round++) {
      match.until('answering').answers('Bo', 'yes', { after: 1000 });
      if (round === 2) match.answers('Cy', 'yes', { after: 1012 });
      match.until('reveal');
    }
    const { moments } = reelOf(match.until('podium'));
    assert.deepEqual(moments, [
      { kind: 'lone', begins: 0, round: 0, seat: 0, players: 4 },
      { kind: 'finish', begins: 2, round: 2, seats: [1, 2], byMs: 12 },
      { kind: 'lead', begins: 2, round: 2, seat: 1, over: 0 },
    ]);
    assert.deepEqual(reelOf(match).moments, moments, 'the same log, the same moments');
  });

  it('[HR1] are none where nothing stood out', () => {
    const silent = aMatch({ deck: aDeck(3) })
      .seat('Ada', 'Bo')
      .start()
      .until('podium');
    assert.deepEqual(reelOf(silent).moments, []);
  });

  it('are a streak and a climb, from the question they began with', () => {
    const play = (rounds: readonly (readonly string[])[]): readonly Moment[] => {
      const match = aMatch({ deck: aDeck(6), options: { questions: 5 } })
        .seat('Ada', 'Bo', 'Cy', 'Di', 'Ed')
        .start();
      for (const names of rounds) {
        match.until('answering');
        names.forEach((name, i) => void match.answers(name, 'yes', { after: 1000 + 500 * i }));
        match.until('reveal');
      }
      return reelOf(match.until('podium')).moments;
    };
    const two = ['Ada', 'Bo'];
    assert.deepEqual(play([['Cy', 'Di'], two, two, two, two]).at(-1), {
      ...{ kind: 'streak', begins: 1, round: 4, seat: 0, count: 4 },
    });
    const last = ['Di', 'Ed'];
    assert.deepEqual(
      play([['Ada', 'Bo', 'Cy'], last, last, last]).find(({ kind }) => kind === 'climb'),
      { kind: 'climb', begins: 0, round: 1, seat: 3, ranks: [4, 1] },
    );
  });

  it('are what rules bring: a chain, a steal, a cut that was survived, a mask that fell', () => {
    const chain = aMatch({ modifiers: [chainReaction], deck: aDeck(3) })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('answering');
    ['Ada', 'Bo', 'Cy'].forEach((name, i) => void chain.answers(name, 'yes', { after: 1000 + 120 * i }));
    assert.deepEqual(
      reelOf(chain.until('podium')).moments.find(({ kind }) => kind === 'chain'),
      { kind: 'chain', begins: 0, round: 0, size: 3, seats: [0, 1, 2] },
    );

    const steal = aMatch({ modifiers: [stealAPoint], deck: aDeck(7) })
      .seat('Ada', 'Bo')
      .start()
      .until('answering')
      .answers('Ada', 'yes', { after: 1000 })
      .until('steal');
    steal.now += 4000; // it has lit up by then
    steal.does('Bo', { type: 'do', rule: stealAPoint.id, name: 'tap', payload: {} });
    assert.deepEqual(
      reelOf(steal.until('podium')).moments.find(({ kind }) => kind === 'steal'),
      { kind: 'steal', begins: 2, round: 2, seat: 1, over: 0, points: 100, byMs: null },
    );

    const royale = aMatch({ mode: lastBrainStanding, modifiers: [], deck: aDeck(12), options: { every: 1 } })
      .seat('Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal')
      .start()
      .until('answering');
    ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].forEach((name, i) => void royale.answers(name, 'yes', { after: 1000 + 900 * i }));
    const cut = reelOf(royale.until('podium')).moments.find(({ kind }) => kind === 'cut');
    assert.deepEqual({ ...cut, by: 0 }, { kind: 'cut', begins: 0, round: 0, seat: 3, from: 8, to: 4, by: 0 });

    const plot = aMatch({ mode: saboteur, modifiers: [], deck: aDeck(12) })
      .seat('Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo')
      .start()
      .until('accuse');
    const [villain = -1] = (plot.match.slots[saboteur.id] as Plot).secret;
    for (const { seat, name } of plot.match.seats)
      plot.does(name, {
        type: 'do',
        rule: saboteur.id,
        name: 'accuse',
        payload: { seat: seat === villain ? -1 : villain },
      });
    assert.deepEqual(
      reelOf(plot.until('podium')).moments.find(({ kind }) => kind === 'unmasking'),
      { kind: 'unmasking', begins: 2, round: 2, seat: villain, votes: 5 },
    );
  });

  it('[HR3] are never about somebody who left or was removed', () => {
    const play = (end: (match: TestMatch) => void): Reel => {
      const match = aMatch({ deck: aDeck(3) })
        .seat('Ada', 'Bo', 'Cy', 'Di')
        .start()
        .until('answering')
        .answers('Bo', 'yes', { after: 1000 })
        .answers('Cy', 'yes', { after: 1020 })
        .until('reveal');
      end(match);
      return reelOf(match.until('podium'));
    };
    assert.deepEqual(kinds(play(() => {}).moments), ['finish']);
    assert.deepEqual(play((match) => match.leaves('Cy')).moments, []);
    assert.deepEqual(play((match) => match.does('Ada', { type: 'kick', seat: 1 })).moments, []);
  });

  it('[HR1] [HR3] whatever happens in an evening, its log tells the same twice, and of nobody who has gone', () => {
    const modes = [{}, { mode: lastBrainStanding }, { mode: saboteur }, { modifiers: [chainReaction, stealAPoint] }];
    let told = 0;
    for (const rules of modes) {
      const evenings = new Set<TestMatch>();
      everyEvening({ label: `reels/${rules.mode?.id ?? 'classic'}`, evenings: 5, ...rules }, (one) =>
        evenings.add(one),
      );
      for (const evening of evenings) {
        const { match, moments } = reelOf(evening);
        assert.deepEqual(reelOf(evening).moments, moments);
        assert.ok(moments.length <= MOMENTS_MAX && new Set(kinds(moments)).size === moments.length);
        for (const seat of moments.flatMap(seatsOf)) assert.notEqual(match.seats[seat]?.presence ?? 'gone', 'gone');
        told += moments.length;
      }
    }
    assert.ok(told > 0, 'evenings that nothing is told of say nothing');
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { starterQuestions } from '../play/starter-questions.ts';
import { bossBalance } from './boss-balance.ts';
import { royaleBalance } from './royale-balance.ts';
import { saboteurBalance } from './saboteur-balance.ts';
import { bossTable, royaleTable, saboteurTable, twistTable, withPart } from './tables.ts';
import { twistBalance } from './twist-balance.ts';

describe('the balance of the modes', () => {
  const bank = starterQuestions('mix');

  it('is the same each time it is measured', () => {
    assert.deepEqual(saboteurBalance(6, 8, bank), saboteurBalance(6, 8, bank));
    assert.deepEqual(royaleBalance(10, 3, bank), royaleBalance(10, 3, bank));
  });

  it('lets saboteurs win neither hardly ever nor nearly always, unmasks some and names innocents', () => {
    for (const players of [6, 12]) {
      const { won, unmasked, votes, saboteurs } = saboteurBalance(players, 40, bank);
      assert.equal(saboteurs, Math.floor(players / 6));
      assert.ok(won > 0.2 && won < 0.75, `saboteurs win ${won} of the matches of ${players}`);
      assert.ok(unmasked > 0.2 && unmasked < 0.9, `${unmasked} of the saboteurs of ${players} are unmasked`);
      assert.equal(votes.length, 3);
      for (const { saboteur, innocent } of votes) assert.ok(saboteur + innocent <= 1 && innocent > 0);
    }
  });

  it('ends a royale of ten with one, in minutes', () => {
    const { questions, minutes, minutesAtBest, oneLeft } = royaleBalance(10, 8, bank);
    assert.ok(questions.least >= 7 && questions.most <= 14);
    assert.ok(minutesAtBest < minutes && minutes < 10);
    assert.ok(oneLeft > 0.7);
  });

  it('lets a room beat a fair boss two times in three, a gentle one more often and a fierce one less', () => {
    const { won, fights } = bossBalance(12, 100, bank);
    assert.equal(fights, 300);
    assert.ok(won.fair > 0.55 && won.fair < 0.8, `a fair one is beaten in ${won.fair}`);
    assert.ok(won.gentle > won.fair && won.fair > won.fierce);
  });

  it('lets no twist, nor five of them together, take it from the better player', () => {
    const rows = twistBalance({ players: 8, questions: 15, matches: 30, bank }, ['wager', 'double-finale']);
    const [plain, ...twisted] = rows;
    assert.ok(plain && plain.betterAhead > 0.65, `without a twist the better is ahead in ${plain?.betterAhead}`);
    assert.deepEqual([plain.winnerMoved, plain.pairsMoved], [0, 0]);
    for (const { title, betterAhead, fromBetterHalf } of twisted) {
      assert.ok(betterAhead > 0.6, `${title}: the better is ahead in ${betterAhead}`);
      assert.ok(fromBetterHalf > 0.7, `${title}: the better half wins ${fromBetterHalf}`);
    }
    assert.match(twistTable(rows), /\n\| Wager \| \d+ % \| \d+ % \| \*\*\d+ %\*\* \| /);
  });

  it('is on a page whose tables can be written anew, with a row for each size', () => {
    const page = readFileSync(new URL('../../docs/BALANCE.md', import.meta.url), 'utf8');
    const rowsOf = (name: string): string[] =>
      [...(page.split(`<!-- ${name} -->`)[1]?.split('<!-- /')[0] ?? '').matchAll(/^\| (\d+) \|/gm)].map(
        ([, players]) => players ?? '',
      );
    assert.deepEqual(rowsOf('saboteur'), ['5', '6', '8', '12', '18', '24']);
    assert.deepEqual(rowsOf('royale'), ['2', '5', '10', '50', '100', '200', '500']);
    assert.deepEqual(rowsOf('boss'), ['2', '3', '4', '6', '8', '12', '16', '24', '40', '64']);
    assert.match(bossTable([bossBalance(4, 2, bank)]), /\n\| 4 \| 6 \| 5 \| \*\*\d+ %\*\* \| /);
    assert.match(
      saboteurTable([saboteurBalance(5, 2, bank)]),
      /^\| players .*\n\| ---: .*\n\| 5 \| 1 \| \*\*\d+ %\*\* /,
    );
    assert.match(royaleTable([royaleBalance(2, 2, bank)]), /\n\| 2 \| \d /);
    assert.equal(withPart('a<!-- x -->old<!-- /x -->b', 'x', 'new'), 'a<!-- x -->\nnew\n<!-- /x -->b');
    assert.throws(() => withPart('a', 'x', 'new'), /no part "x"/);
  });
});

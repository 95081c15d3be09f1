import assert from 'node:assert/strict';
import type { CommanderError } from 'commander';
import { playCommand } from './play-command.ts';

/** What `npm run play -- ...` prints. */
function played(args: string): string[] {
  const lines: string[] = [];
  playCommand((line) => lines.push(line))
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parse(args.split(' '), { from: 'user' });
  return lines;
}

/** The same lines each time, and none that no terminal shows on one line. */
function playedTwice(args: string): string[] {
  const lines = played(args);
  assert.deepEqual(played(args), lines, 'the same arguments print another match');
  assert.deepEqual(
    lines.filter((line) => line.length > 160 || /undefined|NaN|\[object/.test(line)),
    [],
  );
  return lines;
}

function countOf(lines: readonly string[], pattern: RegExp): number {
  return lines.filter((line) => pattern.test(line)).length;
}

describe('npm run play', () => {
  it('plays a match of saboteur: roles, votes, masks and the podium', () => {
    const lines = playedTwice('--mode saboteur --bots 8 --seed 3');
    assert.match(lines[0] ?? '', /^Saboteur · Everything · up to 12 questions · 8 bots · seed 3$/);
    assert.equal(countOf(lines, /The roles are dealt: 1 of you is lying\./), 1);
    assert.equal(countOf(lines, /^ *\d+\. .*[?.]$/), 12);
    assert.ok(countOf(lines, /The vote of 8: /) >= 1);
    assert.equal(countOf(lines, /was a saboteur, and/), 1);
    assert.equal(countOf(lines.slice(lines.indexOf('Podium')), /^ +\d+\. \w+ +-?\d+$/), 8);
    const roles = lines.findIndex((line) => line.includes('The roles are dealt'));
    const secret = /^ +(\w+) was a saboteur/.exec(lines.find((line) => line.includes('was a saboteur')) ?? '')?.[1];
    assert.ok(secret && !lines[roles]?.includes(secret), 'what is told at the dealing is what everybody sees');
  });

  it('plays a last brain standing of 200: cuts, sudden death, and a ladder cut to its best', () => {
    const lines = playedTwice('--mode last-brain-standing --bots 200 --seed 7');
    const cuts = lines.flatMap((line) => /The cut, (\d+) to (\d+): /.exec(line)?.slice(1, 3).map(Number) ?? []);
    assert.deepEqual(cuts.slice(0, 6), [200, 140, 140, 98, 98, 49]);
    assert.ok(countOf(lines, /Sudden death, \d stand: /) >= 1);
    const podium = lines.slice(lines.indexOf('Podium') + 1);
    assert.match(podium[0] ?? '', /^ {3}1\. /);
    assert.deepEqual([podium.length, podium.at(-1)?.trim()], [11, '... and 190 more']);
  });

  it('plays a classic with the modifiers that are named, and with none', () => {
    const lines = playedTwice('--mode classic --bots 6 --seed 7 --questions 5 --with streaks');
    const plain = playedTwice('--mode classic --bots 6 --seed 7 --questions 5 --with ,');
    const best = (of: readonly string[]): number => Number(of[of.indexOf('Podium') + 1]?.trim().split(/ +/).at(-1));
    assert.ok(best(lines) > best(plain), 'streaks add points');
    assert.equal(countOf(lines, /^ *\d+\. .*[?.]$/), 5);
  });

  it('plays a classic with a boss, a wager, lightning and teams, and tells each of them', () => {
    const lines = playedTwice('--mode classic --bots 8 --with mini-boss,wager,lightning-round,teams --seed 3');
    assert.equal(countOf(lines, /^ {4}[A-Z][\w ]+: \w+, \w+, \w+, \w+$/), 2, 'two sides of four');
    assert.equal(countOf(lines, /comes in, health \d+, for one question\. It says: /), 1);
    assert.equal(countOf(lines, /\d hit it: health \d+ of \d+\. It was (right|wrong)/), 1);
    assert.equal(countOf(lines, / is beaten: 200 points for everybody| goes unbeaten\./), 1);
    assert.ok(countOf(lines, /Lightning round: 7\.5 seconds, points times 2\./) >= 1);
    assert.equal(countOf(lines, /The biggest stakes: \w+ [+-]\d+, /), 1);
    assert.ok(countOf(lines, /^ {4}1\. [A-Z][\w ]+ \d+ \(\+\d+\), [12]\. /) >= 8, 'the race after each question');
    assert.equal(countOf(lines.slice(lines.indexOf('Teams')), /^ +[12]\. [A-Z][\w ]+ +\d+$/) >= 2, true);
  });

  it('tells polls and steals', () => {
    const lines = playedTwice('--mode classic --bots 12 --with mini-poll,steal-a-point --questions 8 --seed 5');
    assert.equal(countOf(lines, /^ {4}Poll: .+ \d+ %\.$/), 2);
    assert.ok(countOf(lines, /The steal: \w+ takes \d+, by \d+ ms\./) >= 1);
  });

  it('fills a mode to its last seat', () => {
    const lines = played('--mode saboteur --bots 24 --questions 6');
    assert.equal(countOf(lines.slice(lines.indexOf('Podium')), /^ +\d+\. \w+ +-?\d+$/), 24);
  });

  it('says what is wrong with arguments', () => {
    const table: readonly (readonly [args: string, sentence: RegExp])[] = [
      ['--mode chess', /There is no mode "chess"\. There are: classic, /],
      ['--with tea', /There is no modifier "tea"/],
      ['--mode saboteur --bots 4', /Saboteur is played by 5 to 24, not 4\./],
      ['--bots many', /a whole number, please/],
      ['--topic nothing', /There are no questions on "nothing"\./],
    ];
    for (const [args, sentence] of table)
      assert.throws(
        () => played(args),
        (error: CommanderError) => sentence.test(error.message),
        args,
      );
  });
});

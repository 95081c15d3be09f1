import type { BossBalance } from './boss-balance.ts';
import type { RoyaleBalance } from './royale-balance.ts';
import type { SaboteurBalance } from './saboteur-balance.ts';
import type { TwistBalance } from './twist-balance.ts';

/** The measured figures as tables of a page. */

export function saboteurTable(rows: readonly SaboteurBalance[]): string {
  const votes = Math.max(...rows.map((row) => row.votes.length));
  return table(
    [
      'players',
      'saboteurs',
      '**they win**',
      'first place',
      'in the first third',
      'unmasked at the end',
      ...Array.from({ length: votes }, (_, n) => `vote ${n + 1}: a saboteur / an innocent`),
      'points: saboteur / loyal',
      'by sabotage',
      'fooled by a push',
    ],
    rows.map((row) => [
      row.players,
      row.saboteurs,
      `**${percent(row.won)}**`,
      percent(row.first),
      percent(row.topThird),
      percent(row.unmasked),
      ...Array.from({ length: votes }, (_, n) => {
        const vote = row.votes[n];
        return vote ? `${percent(vote.saboteur)} / ${percent(vote.innocent)}` : '';
      }),
      `${whole(row.points.saboteur)} / ${whole(row.points.loyal)}`,
      whole(row.points.sabotage),
      row.fooledAPush.toFixed(1),
    ]),
  );
}

export function royaleTable(rows: readonly RoyaleBalance[]): string {
  return table(
    [
      'players',
      'questions',
      'least to most',
      'minutes',
      'minutes, when all answer',
      'one is left',
      'won from the better half',
      'won from the best tenth',
    ],
    rows.map((row) => [
      row.players,
      whole(row.questions.median),
      `${row.questions.least} to ${row.questions.most}`,
      row.minutes.toFixed(1),
      row.minutesAtBest.toFixed(1),
      percent(row.oneLeft),
      percent(row.fromBetterHalf),
      row.players < 10 ? '' : percent(row.fromBestTenth),
    ]),
  );
}

export function bossTable(rows: readonly BossBalance[]): string {
  return table(
    [
      'players',
      'fights',
      'health of a fair one',
      '**the room beats a fair one**',
      'in one question',
      'a gentle one',
      'a fierce one',
      'answers that are right',
      'leader halved, a question',
    ],
    rows.map(({ players, fights, health, won, wonInOne, right, halved }) => [
      players,
      fights,
      health.toFixed(0),
      `**${percent(won.fair)}**`,
      percent(wonInOne),
      percent(won.gentle),
      percent(won.fierce),
      percent(right),
      percent(halved),
    ]),
  );
}

export function twistTable(rows: readonly TwistBalance[]): string {
  return table(
    [
      'twist',
      'another winner',
      'pairs that change order',
      '**the better is ahead**',
      'won from the better half',
      'points',
    ],
    rows.map((row) => [
      row.title,
      percent(row.winnerMoved),
      percent(row.pairsMoved),
      `**${percent(row.betterAhead)}**`,
      percent(row.fromBetterHalf),
      whole(row.points),
    ]),
  ).replace('---:', ':---');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---:')), ...rows.map(line)].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function whole(points: number): string {
  return Math.round(points).toLocaleString('en');
}

/** A page with what stands between the two marks of a name replaced. */
export function withPart(page: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no part "${name}"`);
  return `${page.slice(0, from + begin.length)}\n${part}\n${page.slice(to)}`;
}

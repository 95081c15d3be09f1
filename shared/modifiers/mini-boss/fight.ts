import type { Ctx, Look } from '../../rules/context.ts';
import type { Sheet } from '../../rules/sheet.ts';
import { healthOf } from './boss-health.ts';
import type { Boss, Fights, Hits } from './memory.ts';
import { BOSS_NAMES, tauntFor } from './taunts.ts';

/** MB1: a fight has at most so many questions. */
const QUESTIONS_MAX = 2;
/** MB5: what each who hit it gets for its end, and in experience. */
const BONUS = 200;
const BONUS_XP = 10;
/** MB4: how often the boss knows, and in which part of the window it answers. */
const RIGHT_CHANCE = 0.7;
const FASTEST_SHARE = 0.2;
const SLOWEST_SHARE = 0.6;
/** So many faces of those who hit it are shown. */
const FACES_MAX = 10;

type C = Look<Fights, Hits>;
type Acting = Ctx<Fights, Hits>;

/** MB1: whether the question that comes next begins a fight. */
export function isBossNext(c: C): boolean {
  const { match, all } = c;
  if (!match.round || all.boss?.outcome === 'fights') return false;
  return (match.round.index + 2) % c.number('every') === 0 && playersOf(match) > 0;
}

/** MB2: who takes part: everybody who plays and is here, bots too. */
function playersOf(match: C['match']): number {
  return match.seats.reduce((sum, seat) => sum + Number(seat.plays && seat.presence === 'here'), 0);
}

/** The boss comes in. */
export function enter(c: Acting): void {
  const number = ++c.all.count;
  const questions = Math.min(QUESTIONS_MAX, c.questionsLeft);
  const people = playersOf(c.match);
  const full = healthOf(people, questions, c.number('strength'));
  const [first] = c.standing();
  const prey = first && first.score > 0 && people > 1 ? first : null;
  const names = c.luck('names').shuffle(BOSS_NAMES);
  c.all.hit = null;
  c.all.boss = {
    ...{ number, name: names[(number - 1) % names.length] ?? '', taunt: tauntFor(prey, c.luck('taunt', number)) },
    ...{ prey: prey?.seat ?? -1, health: full, full, people, question: 0, questions },
    ...{ outcome: 'fights', answer: null },
  };
}

/** The next question of the fight: who is not here any more takes their part of its health along, and the boss makes up its mind. */
export function beginQuestion(c: Acting): void {
  const { boss } = c.all;
  if (!boss) return;
  if (boss.outcome !== 'fights') {
    c.all.boss = c.all.hit = null;
    return;
  }
  const people = Math.min(boss.people, playersOf(c.match));
  const left = boss.questions - boss.question;
  const strength = c.number('strength');
  const lighter = healthOf(boss.people, left, strength) - healthOf(Math.max(1, people), left, strength);
  const health = Math.max(1, boss.health - lighter);
  boss.full -= boss.health - health;
  boss.health = health;
  boss.people = people;
  boss.question++;
  const { question, kind, match } = c;
  if (!question || !kind || !match.round) return;
  const dice = c.luck('answer', match.round.index);
  boss.answer = {
    value: kind.guess(question, RIGHT_CHANCE, dice),
    ms: Math.round(match.round.windowMs * (FASTEST_SHARE + (SLOWEST_SHARE - FASTEST_SHARE) * dice.next())),
  };
}

/** What the question did: to the boss, to whoever it is after, and at its end to whoever hit it. */
export function strike(c: Acting, sheet: Sheet): void {
  const { boss } = c.all;
  const { question, match } = c;
  if (!boss || !question || !match.round || boss.outcome !== 'fights' || boss.question === 0) return;
  for (const { seat } of sheet.right) {
    const own = c.own(seat);
    own.hits = own.fight === boss.number ? own.hits + 1 : 1;
    own.fight = boss.number;
  }
  const damage = sheet.right.length;
  boss.health = Math.max(0, boss.health - damage);
  if (boss.health === 0) boss.outcome = 'beaten';
  else if (boss.question >= boss.questions) boss.outcome = 'stands';
  const isRight = boss.answer !== null && c.kind?.judge(question, boss.answer.value) === 1;
  const ms = boss.answer?.ms ?? match.round.windowMs;
  c.all.hit = {
    round: match.round.index,
    damage,
    seats: sheet.right.slice(0, FACES_MAX).map(({ seat }) => seat),
    isRight,
    ms,
    halved: isRight ? halve(boss, sheet, ms) : -1,
    bonus: boss.outcome === 'beaten' ? payForTheEnd(c, boss, sheet) : 0,
  };
  boss.answer = null;
}

/** MB4: whoever is hunted loses half of the question's points to a boss that was right and faster. */
function halve(boss: Boss, sheet: Sheet, ms: number): number {
  const row = sheet.rows.find(({ seat }) => seat === boss.prey);
  if (!row || row.credit === 0 || row.ms <= ms) return -1;
  sheet.times(row.seat, 0.5, 'boss');
  return row.seat;
}

/** MB5: everybody who plays, is in the match and has hit it. */
function payForTheEnd(c: Acting, boss: Boss, sheet: Sheet): number {
  for (const { seat } of sheet.rows) {
    if (c.own(seat).fight !== boss.number || c.seat(seat).presence === 'gone') continue;
    sheet.add(seat, BONUS, 'boss');
    c.reward(seat, BONUS_XP, 'boss');
  }
  return BONUS;
}

import { z } from 'zod';
import { answerLikeABot } from '../../rules/answer-like-a-bot.ts';
import type { Ctx, Look } from '../../rules/context.ts';
import { speedPoints } from '../../rules/scoring/speed.ts';
import { defineMode } from '../define-mode.ts';
import { standardPhases } from '../standard-phases.ts';
import { countBallots } from './ballot.ts';
import { accuseLikeABot, sabotageLikeABot } from './bot.ts';
import { decoysOf } from './decoys.ts';
import { gatherEvidence, NO_EVIDENCE } from './evidence.ts';
import { CAUGHT_POINTS, NOBODY, type Plot, type Suspect } from './memory.ts';
import { type PlotView, pushRow, type RoleView, type StoryView, type VoteView, voteResult } from './plot-view.ts';
import { dealRoles } from './roles.ts';
import { bankSabotage } from './sabotage.ts';
import { tipFor, WHISPERER } from './tips.ts';

const SECOND_MS = 1000;
const ACCUSE_MS = 25 * SECOND_MS;
/** A saboteur who is unmasked loses so much; whoever accused them banks so much; the others bank when an innocent is named. */
const UNMASKED_POINTS = -500;
const INNOCENT_NAMED_POINTS = 100;

type C = Look<Plot, Suspect>;
type Acting = Ctx<Plot, Suspect>;

/** Secret roles: a few know the wrong answers and talk the room into them; votes unmask them. */
export const saboteur = defineMode<Plot, Suspect>({
  id: 'saboteur',
  version: 3,
  title: 'Saboteur',
  summary: 'Some of you know the wrong answers and push them. Find out who. 5 to 24 players.',
  lines: [
    'A few of you are saboteurs: they see which answers are wrong, and win when the room picks one.',
    'Every few questions you vote. Anybody accused by more than half is unmasked.',
    'At the end the masks fall: who pushed what, and whom it fooled.',
  ],
  icon: 'mask',
  players: { min: 5, max: 24 },
  options: {
    questions: { kind: 'one-of', title: 'Questions', values: [6, 9, 12, 15], default: 12 },
    seconds: { kind: 'one-of', title: 'Seconds to answer', values: [10, 15, 20, 30, 45], default: 20, unit: 's' },
    every: { kind: 'one-of', title: 'Questions between votes', values: [2, 3, 4], default: 3 },
  },
  comesWith: ['crowd-meter'],
  // Without wrong options there is nothing to push.
  asks: ['choice'],
  begin: () => ({ secret: [], unmasked: [], votes: [], ballots: {}, beats: [], isPaid: false }),
  // Who comes after the dealing is loyal, as anybody can work out.
  sit: (c) => ({
    role: c.all.secret.length > 0 ? 'loyal' : '',
    banked: 0,
    caught: 0,
    evidence: structuredClone(NO_EVIDENCE),
  }),
  phases: standardPhases<Plot, Suspect>({ countdown: { next: () => 'roles' }, reveal: { next: afterReveal } }, [
    { name: 'roles', stage: 'intro', lasts: () => 7 * SECOND_MS, next: () => 'reading' },
    { name: 'accuse', stage: 'between', lasts: () => ACCUSE_MS, next: () => 'ballots' },
    { name: 'ballots', stage: 'between', asksNothing: true, lasts: () => 7 * SECOND_MS, next: () => 'reading' },
    { name: 'unmask', stage: 'between', lasts: () => 18 * SECOND_MS, next: () => 'podium' },
  ]),
  intents: {
    accuse: {
      title: 'Accuse',
      schema: z.strictObject({ seat: z.int().min(NOBODY).max(99_999) }),
      stages: ['between'],
      phases: ['accuse'],
      who: 'seat',
      isGathered: true,
      take(c, seat, payload) {
        const { seat: accused } = payload as { seat: number };
        if (accused === seat.seat) return c.refuse('You cannot accuse yourself.');
        const other = c.match.seats[accused];
        if (accused !== NOBODY && (!other?.plays || other.presence === 'gone'))
          return c.refuse('That player is not here any more.');
        if (c.all.unmasked.includes(accused)) return c.refuse('That mask is off already.');
        if (c.all.ballots[seat.seat] === accused) return 'as-before';
        c.all.ballots[seat.seat] = accused;
        if (hasEverybodyVoted(c)) c.go('ballots');
        return;
      },
    },
  },
  // Whoever was waited for may have dropped or left.
  due: (c) => (hasEverybodyVoted(c) ? c.now : null),
  duePhases: ['accuse'],
  onDue: (c) => c.go('ballots'),
  on: {
    phase(c) {
      const { name } = c.match.phase;
      if (name === 'roles') deal(c);
      if (name === 'accuse') c.all.ballots = {};
      if (name === 'ballots') closeVote(c);
      if (hasFallen(c)) payOut(c);
    },
    judged(c) {
      if (c.match.round) gatherEvidence(c.match.round, (seat) => c.own(seat).evidence);
      bankSabotage(c);
    },
  },
  score(_c, sheet) {
    for (const row of sheet.rows) sheet.add(row.seat, speedPoints(row.credit, row.ms, sheet.windowMs), '');
  },
  bot(c, seat, luck) {
    if (c.match.phase.name === 'accuse') return accuseLikeABot(c, seat, ACCUSE_MS, luck);
    if (c.match.phase.stage !== 'open') return [];
    return sabotageLikeABot(c, seat, luck) ?? answerLikeABot(c, seat, luck);
  },
  sees: {
    all: (c): PlotView => ({
      saboteurs: c.all.secret.length,
      unmasked: c.all.unmasked,
      vote: voteView(c),
      turnout:
        c.match.phase.name === 'accuse'
          ? { voted: Object.keys(c.all.ballots).length, voters: votersOf(c).length }
          : null,
      last: c.all.votes.slice(-1).map(voteResult)[0] ?? null,
      story: hasFallen(c) ? storyOf(c) : null,
    }),
    own: (c, seat): RoleView | null => {
      const { role, banked } = c.own(seat.seat);
      if (role === '') return null;
      const ballot = c.all.ballots[seat.seat] ?? null;
      if (role === 'loyal') return { role, ballot };
      const isAsking = ['read', 'open'].includes(c.match.phase.stage) && !c.all.unmasked.includes(seat.seat);
      const decoys = isAsking ? decoysOf(c) : [];
      const tip = tipFor(decoys, c.luck('tip', c.match.round?.index ?? 0, seat.seat));
      return { role, ballot, banked, decoys: decoys.map(({ id }) => id), tip: tip && { ...tip, from: WHISPERER } };
    },
  },
});

function afterReveal(c: C): string {
  if (c.questionsLeft === 0) return 'unmask';
  const asked = (c.match.round?.index ?? 0) + 1;
  return asked % c.number('every') === 0 && hasSecrets(c) ? 'accuse' : 'scoreboard';
}

/** Whether a mask is still on, as everybody can count. Also of somebody who left: a vote that is not held would tell that. */
function hasSecrets(c: C): boolean {
  return c.all.unmasked.length < c.all.secret.length;
}

function hasFallen(c: C): boolean {
  const { name, stage } = c.match.phase;
  return name === 'unmask' || stage === 'over';
}

/** Everybody who plays and is here: nobody waits for the others, and they are not counted. */
function votersOf(c: C): number[] {
  return c
    .standing()
    .filter((seat) => seat.presence === 'here')
    .map((seat) => seat.seat);
}

/** Whether nobody is missing from the open vote: of those who are here, and after a restart of those who were. */
function hasEverybodyVoted(c: C): boolean {
  const awaited = c.standing().filter((seat) => seat.presence === 'here' || seat.returning);
  return awaited.length > 0 && awaited.every(({ seat }) => c.all.ballots[seat] !== undefined);
}

function deal(c: Acting): void {
  const players = c
    .standing()
    .map((seat) => seat.seat)
    .sort((a, b) => a - b);
  c.all.secret = dealRoles(players, c.luck('roles'));
  for (const seat of c.match.seats) c.own(seat.seat).role = c.all.secret.includes(seat.seat) ? 'saboteur' : 'loyal';
}

function closeVote(c: Acting): void {
  const vote = countBallots({
    round: c.match.round?.index ?? 0,
    ballots: c.all.ballots,
    voters: votersOf(c),
    isSaboteur: (seat) => c.all.secret.includes(seat),
  });
  c.all.votes.push(vote);
  const { named } = vote;
  if (!named) return;
  if (named.isSaboteur) {
    c.all.unmasked.push(named.seat);
    c.award(named.seat, UNMASKED_POINTS, 'unmasked');
    for (const [voter, accused] of Object.entries(c.all.ballots))
      if (accused === named.seat) c.own(Number(voter)).caught += CAUGHT_POINTS;
    return;
  }
  for (const seat of c.all.secret) if (!c.all.unmasked.includes(seat)) c.own(seat).banked += INNOCENT_NAMED_POINTS;
}

/** Once, when the masks fall: at the unmasking, or at the podium when the host ends the match before. */
function payOut(c: Acting): void {
  if (c.all.isPaid) return;
  c.all.isPaid = true;
  for (const seat of c.all.secret) c.award(seat, c.own(seat).banked, 'sabotage');
  for (const { seat } of c.match.seats)
    if (c.own(seat).caught > 0) c.award(seat, c.own(seat).caught, 'caught a saboteur');
}

/** The open vote: how many have voted, in no seat's order, and what revealed answers say of everybody. */
function voteView(c: C): VoteView | null {
  const { name } = c.match.phase;
  if (name !== 'accuse' && name !== 'ballots') return null;
  return {
    number: c.all.votes.length + (name === 'accuse' ? 1 : 0),
    suspects: c.match.seats
      .filter((seat) => seat.plays && seat.presence !== 'gone')
      .map(({ seat }) => {
        const { right, wrongIn, followed, hasty } = c.own(seat).evidence;
        return [seat, right, wrongIn, followed, hasty];
      }),
  };
}

/** The whole story, once the masks are off. */
function storyOf(c: C): StoryView {
  return {
    masks: c.all.secret.map((seat) => ({
      seat,
      isCaught: c.all.unmasked.includes(seat),
      points: c.own(seat).banked + (c.all.unmasked.includes(seat) ? UNMASKED_POINTS : 0),
    })),
    pushes: c.all.beats.map(pushRow),
    rights: Object.fromEntries(c.all.beats.map(({ round, right }) => [round, right])),
    votes: c.all.votes.filter((vote) => vote.named !== null).map(voteResult),
  };
}

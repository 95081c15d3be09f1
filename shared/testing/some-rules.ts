import { z } from 'zod';
import { defineMode } from '../modes/define-mode.ts';
import { standardPhases } from '../modes/standard-phases.ts';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { answerLikeABot } from '../rules/answer-like-a-bot.ts';

/** As much as a mode must say. */
export const firstRight = defineMode({
  id: 'first-right',
  title: 'First right',
  summary: 'Only the fastest right answer counts.',
  icon: 'bolt',
  players: { min: 2, max: 64 },
  score(_c, sheet) {
    const first = sheet.right[0];
    if (first) sheet.add(first.seat, 100, 'first');
  },
});

/** A cut after each reveal, and guesses of those who are out. */
export const lastTwo = defineMode<{ guesses: number }, { guess: number | null }>({
  ...firstRight,
  id: 'last-two',
  begin: () => ({ guesses: 0 }),
  sit: () => ({ guess: null }),
  phases: standardPhases<{ guesses: number }, { guess: number | null }>({ reveal: { next: () => 'cut' } }, [
    {
      name: 'cut',
      stage: 'between',
      lasts: () => 3_000,
      next: (c) => (c.standing().length > 2 && c.questionsLeft > 0 ? 'reading' : 'podium'),
    },
  ]),
  intents: {
    guess: {
      title: 'Guess who stays',
      schema: z.strictObject({ seat: z.int().min(0).max(999) }),
      stages: ['read', 'open', 'between'],
      who: 'out',
      take(c, seat, { seat: whom }: { seat: number }) {
        if (!c.match.seats[whom]?.plays) return c.refuse('They are out already.');
        c.own(seat.seat).guess = whom;
        c.all.guesses++;
        return undefined;
      },
    },
  },
  on: {
    phase(c) {
      const standing = c.standing();
      if (c.match.phase.name === 'cut' && standing.length > 2) c.retire(standing.slice(-1).map((seat) => seat.seat));
    },
  },
  sees: { all: (c) => ({ guesses: c.all.guesses }), own: (c, seat) => c.own(seat.seat).guess },
  bot: (c, seat, luck) =>
    seat.plays
      ? answerLikeABot(c, seat, luck)
      : [{ afterMs: 100, wish: { type: 'do', name: 'guess', payload: { seat: 0 } } }],
});

/** A poll after each reveal, with an award for whoever is quick. */
export const poll = defineModifier<{ open: number }, { picked: number }>({
  id: 'poll',
  title: 'Poll',
  summary: 'A poll.',
  icon: 'poll',
  begin: () => ({ open: 0 }),
  sit: () => ({ picked: 0 }),
  phases: [{ name: 'poll', stage: 'between', after: 'told', lasts: () => 2_000 }],
  intents: {
    pick: {
      title: 'Pick',
      schema: z.strictObject({ side: z.int().min(1).max(2) }),
      stages: ['between', 'open'],
      who: 'seat',
      take(c, seat, { side }: { side: number }) {
        if (c.own(seat.seat).picked) return c.refuse('You have picked already.');
        c.own(seat.seat).picked = side;
        c.award(seat.seat, -5, 'picked');
        return undefined;
      },
    },
  },
});

/** In half the time. */
export const double = defineModifier({
  id: 'double',
  title: 'Double',
  summary: 'Everything counts twice, in half the time.',
  icon: 'bolt',
  window: (_c, ms) => ms / 2,
  score: (_c, sheet) => sheet.rows.forEach((row) => sheet.times(row.seat, 2, 'double')),
});

/** For everybody, each round. */
export const bonus = defineModifier({
  id: 'bonus',
  title: 'Bonus',
  summary: 'Everybody gets 7.',
  icon: 'star',
  score: (_c, sheet) => sheet.rows.forEach((row) => sheet.add(row.seat, 7, 'bonus')),
});

/** Gives a thousand points, and then fails. */
export const broken = defineModifier({
  id: 'broken',
  title: 'Broken',
  summary: 'Fails when it counts.',
  icon: 'warn',
  score(_c, sheet) {
    sheet.add(0, 1_000, 'never');
    throw new Error('cannot count');
  },
});

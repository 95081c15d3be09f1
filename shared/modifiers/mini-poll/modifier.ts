import { z } from 'zod';
import type { Ctx, Look } from '../../rules/context.ts';
import { percentages } from '../../rules/percentages.ts';
import type { ReadOnly } from '../../rules/read-only.ts';
import type { Seat } from '../../rules/seat.ts';
import { defineModifier } from '../define-modifier.ts';
import type { OwnPollView, PollView } from './poll-view.ts';
import { POLLS, type Poll } from './polls.ts';

const SECOND_MS = 1000;
/** MP2: in a room of more seats than this nobody's name stands on a bar. */
const NAMED_SEATS_MAX = 24;
/** MP3: fewer nameless voices than this would tell who said what. */
const NAMELESS_VOICES_NEEDED = 5;
const NOTHING = -1;

interface Polls {
  /** How many there were. */
  count: number;
}

interface Said {
  /** In which poll, and the place of what was chosen. */
  poll: number;
  pick: number;
}

type C = Look<Polls, Said>;

/** Between questions the room is asked what it thinks, and sees it as it comes. No points. */
export const miniPoll = defineModifier<Polls, Said>({
  id: 'mini-poll',
  title: 'Mini-polls',
  summary: 'Now and then a question without a right answer: see what the room thinks. No points.',
  lines: ['Between questions there are polls. They score nothing, and settle arguments.'],
  icon: 'poll',
  group: 'moments',
  options: {
    every: { kind: 'one-of', title: 'Questions between polls', values: [1, 2, 3, 5], default: 3 },
    seconds: { kind: 'one-of', title: 'Seconds for a poll', values: [8, 10, 15, 20], default: 10, unit: 's' },
    names: { kind: 'switch', title: 'Show who chose what', default: true },
  },
  begin: () => ({ count: 0 }),
  sit: () => ({ poll: 0, pick: NOTHING }),
  phases: [
    {
      name: 'poll',
      stage: 'between',
      before: 'question',
      lasts: (c) => c.number('seconds') * SECOND_MS,
      when: (c) => c.match.round !== null && (c.match.round.index + 1) % c.number('every') === 0,
    },
  ],
  on: {
    phase(c) {
      if (c.match.phase.name === 'poll') c.all.count++;
    },
  },
  intents: {
    pick: {
      title: 'Choose',
      schema: z.strictObject({ pick: z.int().min(0).max(3) }),
      stages: ['between'],
      phases: ['poll'],
      who: 'anyone',
      take(c: Ctx<Polls, Said>, seat, payload) {
        const { pick } = payload as { pick: number };
        if (pick >= pollOf(c).choices.length) return c.refuse('That is none of the choices.');
        if (pickOf(c, seat) === pick) return 'as-before';
        const own = c.own(seat.seat);
        own.poll = c.all.count;
        own.pick = pick;
        return;
      },
    },
  },
  sees: {
    all: (c): PollView | null => (c.all.count === 0 ? null : viewOf(c)),
    own: (c, seat): OwnPollView => ({ pick: pickOf(c, seat) }),
  },
  bot(c, seat, luck) {
    if (c.match.phase.name !== 'poll' || seat.kind !== 'bot') return [];
    const pick = luck.int(0, pollOf(c).choices.length - 1);
    const afterMs = 800 + luck.next() * (c.number('seconds') * SECOND_MS * 0.7 - 800);
    return [{ afterMs, wish: { type: 'do', name: 'pick', payload: { pick } } }];
  },
});

/** The poll of now: all of them come once, in an order of this match, before one comes again. */
function pollOf(c: C): Poll {
  const index = c.all.count - 1;
  const order = c.luck('polls', Math.floor(index / POLLS.length)).shuffle(POLLS);
  const poll = order[index % POLLS.length];
  if (!poll) throw new RangeError(`there is no poll ${index}`);
  return poll;
}

function pickOf(c: C, { seat }: ReadOnly<Seat>): number {
  const { poll, pick } = c.own(seat);
  return poll === c.all.count ? pick : NOTHING;
}

function viewOf(c: C): PollView {
  const { question, choices } = pollOf(c);
  const faces: number[][] = choices.map(() => []);
  let people = 0;
  for (const seat of c.match.seats) {
    if (seat.presence === 'gone') continue; // who left takes their voice along
    people++;
    faces[pickOf(c, seat)]?.push(seat.seat);
  }
  const counts = faces.map((seats) => seats.length);
  const voices = counts.reduce((sum, count) => sum + count, 0);
  const isNamed = c.isOn('names') && people <= NAMED_SEATS_MAX;
  return {
    number: c.all.count,
    question,
    choices,
    voices,
    people,
    shares: isNamed || voices >= NAMELESS_VOICES_NEEDED ? percentages(counts) : null,
    faces: isNamed ? faces : null,
  };
}

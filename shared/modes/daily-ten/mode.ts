import type { Ghost } from '../../daily/race.ts';
import { costOf, type DailyMark, MISS_MS, markOf } from '../../daily/tried.ts';
import { speedPoints } from '../../rules/scoring/speed.ts';
import { defineMode } from '../define-mode.ts';
import { standardPhases } from '../standard-phases.ts';

/** The number of questions of a day. */
export const DAILY_QUESTIONS = 10;
/** Alone there is nobody to wait for: the reveal is short, and leads on to the next question. */
const REVEAL_MS = 4500;

/** What is remembered of a seat: its try so far. */
interface Own {
  readonly marks: DailyMark[];
  readonly costs: number[];
}

/** What the page of a try is told of its day. */
export interface DailyView {
  readonly day: number;
  readonly counts: boolean;
  readonly ghost: Ghost | null;
}

/** The same ten for everybody on this server, one try a day, alone against the clock. */
export const dailyTen = defineMode<null, Own>({
  id: 'daily-ten',
  title: 'Daily ten',
  summary: 'Ten questions a day, the same for everybody here. One try, alone against the clock.',
  lines: [
    'The same ten for everybody here, until midnight UTC. You have one try.',
    `Your time decides. A question that you do not get right costs ${MISS_MS / 1000} seconds.`,
    'The clock does not wait: what passes while you are away has passed.',
  ],
  icon: 'target',
  players: { min: 1, max: 1 },
  options: {},
  isDaily: true,
  denies: ['pause', 'end', 'bots', 'lock', 'kick', 'lead', 'phones', 'watchable', 'cohost', 'again'],
  deckSize: () => DAILY_QUESTIONS,
  phases: standardPhases<null, Own>({
    answering: { lasts: () => MISS_MS },
    reveal: { lasts: () => REVEAL_MS, next: (c) => (c.questionsLeft > 0 ? 'reading' : 'podium') },
  }).filter(({ name }) => name !== 'scoreboard'),
  begin: () => null,
  sit: () => ({ marks: [], costs: [] }),
  score(_c, sheet) {
    for (const { seat, credit, ms } of sheet.rows) sheet.add(seat, speedPoints(credit, ms, sheet.windowMs), '');
  },
  on: {
    judged(c) {
      const { round } = c.match;
      if (!round) return;
      for (const { seat } of c.match.seats) {
        const { marks, costs } = c.own(seat);
        while (marks.length < round.index) {
          marks.push('none');
          costs.push(MISS_MS);
        }
        const verdict = round.given[seat] ? (round.verdicts?.[seat] ?? null) : null;
        marks.push(markOf(verdict));
        costs.push(costOf(verdict));
      }
    },
  },
  sees: {
    all: ({ match: { daily } }): DailyView => ({
      day: daily?.day ?? 0,
      counts: daily?.counts ?? false,
      ghost: daily?.ghost ?? null,
    }),
    own: (c, { seat }) => ({ marks: [...c.own(seat).marks], costs: [...c.own(seat).costs] }),
  },
});

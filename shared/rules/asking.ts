import { optionsOf } from '#shared/questions/question.ts';
import { ask, type Moment } from './blame.ts';
import { keyedLuck } from './keyed-luck.ts';
import { isAwaited } from './seating.ts';

/** An answer window lies between these, whatever the rules make of it, ms. */
const WINDOW_LEAST_MS = 500;
const WINDOW_MOST_MS = 10 * 60 * 1000;

/** Begins the next round with the next question of the deck. The caller has seen that there is one. */
export function askQuestion(moment: Moment): void {
  const { match } = moment;
  const index = match.round ? match.round.index + 1 : 0;
  const cursor = match.cursor++;
  const question = match.deck[cursor];
  if (!question) throw new Error(`there is no question ${cursor}; the deck has ${match.deck.length}`);
  moment.rules.kinds.of(question); // a kind nobody registered is found here, before anybody sees the question
  const options = optionsOf(question).map((option) => option.id);
  match.round = {
    index,
    question: cursor,
    optionOrder: keyedLuck(match.key, 'option-order', index).shuffle(options),
    windowMs: 0,
    opensAt: 0,
    shownAt: null,
    given: {},
    answeredCount: 0,
    awaited: match.seats.reduce((sum, seat) => sum + Number(isAwaited(seat)), 0),
    leans: [],
    owed: [],
    verdicts: null,
    fastest: [],
    rightAnswers: -1,
    votes: {},
  };
  match.round.windowMs = windowOf(moment);
  countRounds(moment);
}

/** How many questions there are, as far as the mode knows. */
export function countRounds(moment: Moment): void {
  const { match, rules } = moment;
  if (!rules.mode.rounds) return;
  match.rounds = ask(moment, 0, 'rounds', match.rounds, (_rule, c) => {
    const rounds = rules.mode.rounds?.(c) ?? 0;
    if (!Number.isInteger(rounds) || rounds < 0) throw new RangeError(`rounds are a whole number, not ${rounds}`);
    return rounds;
  });
}

/** The window of the mode, through the pipe of all rules. */
function windowOf(moment: Moment): number {
  const { rules } = moment;
  let ms = ask(moment, 0, `${rules.window.name}.lasts`, WINDOW_LEAST_MS, (_rule, c) => checked(rules.window.lasts(c)));
  rules.rules.forEach((rule, place) => {
    if (rule.window) ms = ask(moment, place, 'window', ms, (asked, c) => checked(asked.window?.(c, ms) ?? ms));
  });
  return ms;
}

function checked(ms: number): number {
  if (!(ms >= WINDOW_LEAST_MS && ms <= WINDOW_MOST_MS))
    throw new RangeError(`an answer window lasts ${WINDOW_LEAST_MS} to ${WINDOW_MOST_MS} ms, not ${ms}`);
  return Math.round(ms);
}

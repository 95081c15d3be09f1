import { CREDIT_CAP_MS } from './answering.ts';
import { ask, atOnce, isOff, letAct, type Moment } from './blame.ts';
import { hostRoleOf } from './chair.ts';
import type { Step } from './events.ts';
import { obey } from './flow.ts';
import type { Intent } from './input.ts';
import type { Match } from './match.ts';
import { isPlainJson } from './plain-json.ts';
import { REFUSALS, type Refusal, refuse } from './refusals.ts';
import type { RuleIntent, Speaker, TakeResult } from './rule.ts';
import type { Seat } from './seat.ts';
import { checkWords } from './words.ts';

/**
 * Takes a wish that only a rule of the match understands. The rule's schema reads the payload each time, also in a
 * replay, so that nothing which it has not let through ever reaches the rule.
 */
export function takeDo(
  moment: Moment,
  seat: Seat,
  wish: Omit<Extract<Intent, { type: 'do' }>, 'type'>,
  creditMs: number,
): Step {
  const { rules, match, events } = moment;
  const place = rules.placeOf(wish.rule);
  const intents = place === undefined ? undefined : rules.rules[place]?.intents;
  const intent = intents && Object.hasOwn(intents, wish.name) ? intents[wish.name] : undefined;
  if (place === undefined || !intent || isOff(match, place)) return refuse('rule/unknown');
  const refusal = mayNotSay(match, seat, intent);
  if (refusal) return refusal;
  if (!isPlainJson(wish.payload)) return refuse('intent/malformed');
  const wasOn = events.length;
  const read = ask(moment, place, `${wish.name}.schema`, null, () => intent.schema.safeParse(wish.payload));
  if (read && !read.success) return refuse('intent/malformed');
  if (read) {
    const credit = Math.max(0, Math.min(creditMs, CREDIT_CAP_MS));
    let wanted: string | null = null;
    const came = letAct(moment, place, wish.name, undefined, (_rule, c) => {
      const answer = checked(intent.take(c, c.seen(seat), read.data, credit));
      wanted = c.wanted;
      return answer;
    });
    if (came === 'as-before') return { ok: true, events };
    if (came) return came;
    events.splice(wasOn, 0, { type: 'did', rule: wish.rule, name: wish.name, seat: seat.seat });
    obey(moment, wanted === null ? null : { phase: wanted, place });
  }
  return { ok: true, events };
}

/** What a rule has answered to a wish: nothing, that all is as before, or a refusal that people can read. */
function checked(answer: TakeResult): TakeResult {
  if (atOnce(answer) === undefined || answer === 'as-before') return answer;
  if (!answer || typeof answer !== 'object' || answer.ok !== false || !Object.hasOwn(REFUSALS, answer.code))
    throw new TypeError('a wish is answered with nothing, with `as-before`, or with a refusal: c.refuse(...)');
  checkWords(answer.sentence);
  return answer;
}

/** Why this seat may not say this now; null: it may. Of signals, too. */
export function mayNotSay(
  match: Match,
  seat: Seat,
  said: Pick<RuleIntent, 'stages' | 'phases' | 'who'>,
): Refusal | null {
  const { phase } = match;
  if (!said.stages.includes(phase.stage) || (said.phases && !said.phases.includes(phase.name)))
    return refuse('rule/untimely');
  if (!isFor(said.who, match, seat)) return refuse('rule/not-you');
  return match.pausedAt === null ? null : refuse('match/paused');
}

function isFor(who: Speaker, match: Match, seat: Seat): boolean {
  switch (who) {
    case 'seat':
      return seat.plays;
    case 'out':
      return !seat.plays;
    case 'host':
      return hostRoleOf(match, seat) !== null;
    default:
      return true;
  }
}

import { VOTES } from '#shared/questions/vote.ts';
import { HOST_INTENTS, type Input, type Intent } from '../rules/input.ts';
import type { Match } from '../rules/match.ts';
import { questionOf } from '../rules/match.ts';
import type { Luck } from '../rules/random.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { nextDeadline } from '../rules/step.ts';
import { randomPayload } from './random-payload.ts';

const INTENTS: readonly Intent['type'][] = [...HOST_INTENTS, 'rename', 'again', 'ready', 'answer', 'vote'];

/**
 * One thing that a random party of people might do next, at `now`: sensible and silly alike. The same
 * generator drives the fuzz of the rules, the contract suite and the load test's rude guests.
 */
export function randomInput(rules: Ruleset, match: Match, now: number, luck: Luck): Input {
  const roll = luck.next();
  const at = now + luck.int(0, 400);
  const seat = luck.int(0, Math.max(0, match.seats.length));
  if (match.seats.length === 0 || roll < 0.1) {
    const who = `guest ${luck.int(0, 12)}`;
    // Some come under the name of somebody else, in other letters, or come back under it.
    const name = luck.chance(0.3) ? luck.pick(['Guest 1', 'GUEST 2', 'constructor', '__proto__']) : who;
    return {
      type: 'join',
      at,
      who: { playerId: `p-${who}`, name, avatar: who, network: luck.pick(['net-one', 'net-two']) },
    };
  }
  if (roll < 0.16) return { type: 'drop', at, seat };
  if (roll < 0.19) return { type: 'leave', at, seat };
  if (roll < 0.2) return { type: 'restart', since: match.now, at: at + luck.int(0, 60_000) };
  if (roll < 0.45) {
    const due = nextDeadline(match);
    return { type: 'tick', at: due === null || luck.chance(0.3) ? at : due };
  }
  return {
    type: 'intent',
    at,
    seat: luck.chance(0.2) ? (match.host ?? seat) : seat,
    intent: randomIntent(rules, match, luck),
    creditMs: luck.int(-50, 500),
  };
}

function randomIntent(rules: Ruleset, match: Match, luck: Luck): Intent {
  const own = luck.chance(0.4) ? randomWish(rules, luck) : null;
  if (own) return own;
  const type = luck.chance(0.6) ? 'answer' : luck.pick(INTENTS);
  switch (type) {
    case 'answer': {
      const question = questionOf(match);
      const round = (match.round?.index ?? 0) + (luck.chance(0.1) ? luck.int(-1, 1) : 0);
      return {
        type,
        round,
        answer: question && luck.chance(0.9) ? rules.kinds.of(question).guess(question, 0.5, luck) : 'nonsense',
      };
    }
    case 'vote': {
      const round = (match.round?.index ?? 0) + (luck.chance(0.1) ? luck.int(-1, 1) : 0);
      return {
        type,
        round,
        vote: luck.pick([...VOTES, 'none'] as const),
        ...(luck.chance(0.2) ? { note: 'Hm.' } : {}),
      };
    }
    case 'ready':
      return { type, round: match.round?.index ?? 0, phase: luck.chance(0.1) ? 'elsewhere' : match.phase.name };
    case 'bots':
      return { type, count: luck.int(0, 70) };
    case 'cohost':
      return { type, seat: luck.chance(0.3) ? null : luck.int(0, 12) };
    case 'lock':
      return { type, locked: luck.chance(0.2) };
    case 'lead':
      return { type, leads: luck.chance(0.5) };
    case 'phones':
      return { type, answersOnly: luck.chance(0.5) };
    case 'watchable':
      return { type, watchable: luck.chance(0.5) };
    case 'kick':
      return { type, seat: luck.int(0, 12) };
    case 'rename':
      return { type, name: `guest ${luck.int(0, 20)}` };
    case 'end':
      return luck.chance(0.1) ? { type } : { type: 'resume' };
    default:
      return { type } as Intent;
  }
}

/** A wish that only one of the rules understands, sensible or not; null where no rule has any. */
function randomWish(rules: Ruleset, luck: Luck): Intent | null {
  const all = rules.rules.flatMap(({ id, intents = {} }) =>
    Object.entries(intents).map(([name, { schema }]) => ({ rule: id, name, schema })),
  );
  if (all.length === 0) return null;
  const { rule, name, schema } = luck.pick(all);
  return { type: 'do', rule, name: luck.chance(0.02) ? '__proto__' : name, payload: randomPayload(schema, luck) };
}

import { INTENT_NAMES, INTENTS, type IntentName } from '#shared/protocol/intents.ts';
import type { MatchState } from '#shared/protocol/state.ts';
import { HOST_INTENTS } from '#shared/rules/input.ts';
import type { Luck } from '#shared/rules/random.ts';
import type { Mode, Modifier } from '#shared/rules/rule.ts';
import { randomPayload } from '#shared/testing/random-payload.ts';
import type { TestPlayer } from './test-player.ts';

/** How many messages a flood has: more than may come at once. */
const FLOOD_MESSAGES = 70;
const OLD_MESSAGES_MAX = 200;
const NAMES_NOBODY_HAS = ['__proto__', 'constructor', 'toString', '', '*', 'x'.repeat(5_000)];
/** What is the host's is a strike: rare, else everybody would be shut out at once. */
const HOSTS: readonly IntentName[] = HOST_INTENTS;
/** Without `again`, to which everybody has a right: it would end the evening. */
const GUESTS = INTENT_NAMES.filter((name) => !HOSTS.includes(name) && name !== 'do' && name !== 'again');

interface Message {
  readonly type: string;
  readonly payload: unknown;
}

/** What people without manners send in a match of these rules: half-sensible wishes and signals, old ones, floods, nonsense. */
export class Mischief {
  private readonly rules: readonly (Mode | Modifier)[];
  private readonly dice: Luck;
  private readonly old: Message[] = [];

  constructor(rules: readonly (Mode | Modifier)[], dice: Luck) {
    this.rules = rules;
    this.dice = dice;
  }

  /** One thing more from this player. */
  do(player: TestPlayer): void {
    const { dice } = this;
    if (dice.chance(0.02)) return player.raw(13, ...Array.from({ length: dice.int(0, 20) }, () => dice.int(0, 255)));
    const message = this.message(player.room.state);
    for (let i = dice.chance(0.01) ? FLOOD_MESSAGES : 1; i > 0; i--) player.send(message.type, message.payload);
  }

  private message(state: MatchState): Message {
    const { dice, old } = this;
    if (old.length > 0 && dice.chance(0.15)) return dice.pick(old);
    const message = this.fresh(state);
    old.push(message);
    if (old.length > OLD_MESSAGES_MAX) old.shift();
    return message;
  }

  private fresh(state: MatchState): Message {
    const { dice } = this;
    const roll = dice.next();
    if (roll < 0.03) return { type: dice.pick(NAMES_NOBODY_HAS), payload: randomPayload(INTENTS.vote, dice) };
    if (roll < 0.06) return wished(dice.pick(HOSTS), dice);
    if (roll < 0.2) return wished(dice.pick(GUESTS), dice);
    if (roll < 0.45) {
      const option = state.options[dice.int(0, state.options.length)]?.id ?? 'yes';
      return { type: 'answer', payload: { round: state.round + dice.pick([0, 0, 0, 1, -1]), answer: option } };
    }
    return this.toARule(state);
  }

  private toARule(state: MatchState): Message {
    const { dice, rules } = this;
    const spoken = rules.flatMap(({ id, intents = {}, signals = {} }) => [
      ...Object.entries(intents).map(([name, { schema }]) => ({ type: 'do', rule: id, name, schema })),
      ...Object.entries(signals).map(([name, { schema }]) => ({ type: 'signal', rule: id, name, schema })),
    ]);
    // Of rules without any the names of modes are tried all the same.
    const { type, rule, name, schema } =
      spoken.length > 0
        ? dice.pick(spoken)
        : { type: dice.pick(['do', 'signal']), rule: rules[0]?.id ?? '', name: 'accuse', schema: INTENTS.kick };
    const payload = randomPayload(schema, dice);
    const isRecord = typeof payload === 'object' && payload !== null;
    const fitting = isRecord && 'round' in payload ? { ...payload, round: state.round } : payload;
    const option = state.options[0]?.id;
    return {
      type,
      payload: {
        rule: dice.chance(0.05) ? dice.pick(NAMES_NOBODY_HAS) : rule,
        name: dice.chance(0.05) ? dice.pick(NAMES_NOBODY_HAS) : name,
        payload: isRecord && 'option' in payload && option ? { ...(fitting as object), option } : fitting,
      },
    };
  }
}

function wished(name: IntentName, dice: Luck): Message {
  return { type: name, payload: randomPayload(INTENTS[name], dice) };
}

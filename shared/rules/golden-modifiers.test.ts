import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinRegistry } from '../builtin.ts';
import type { Question } from '../questions/question.ts';
import { KIND_SAMPLES } from '../testing/a-kind.ts';
import { aMatch, type TestMatch } from '../testing/a-match.ts';
import { aQuestion } from '../testing/a-question.ts';
import { randomPayload } from '../testing/random-payload.ts';
import { checksumOf } from './checksum.ts';
import { questionOf, RULES_VERSION } from './match.ts';
import { type Luck, luck } from './random.ts';
import { type MatchLog, replay } from './replay.ts';
import type { Modifier } from './rule.ts';

/** Evenings that are played to their end, as people do who want to win, and the settings in which most happens. */
const EVENINGS: Readonly<
  Record<string, { readonly mode: string; readonly modifiers: Readonly<Record<string, object>> }>
> = {
  points: {
    mode: 'classic',
    modifiers: { streaks: {}, 'lightning-round': {}, 'chain-reaction': {}, wager: { when: 3 } },
  },
  moments: {
    mode: 'classic',
    modifiers: {
      'steal-a-point': { every: 1 },
      'mini-poll': { every: 2 },
      'mini-boss': { every: 3 },
      'double-finale': {},
    },
  },
  teams: {
    mode: 'classic',
    modifiers: { 'crowd-meter': {}, wager: {}, 'survivor-badge': {}, teams: {}, 'leaderboard-pulse': {} },
  },
  royale: {
    mode: 'last-brain-standing',
    modifiers: { 'mini-boss': { every: 3 }, wager: { when: 3 }, 'survivor-badge': {} },
  },
  masks: { mode: 'saboteur', modifiers: { 'crowd-meter': {}, 'steal-a-point': { every: 2 } } },
};
/** What a match came to is looked at after so many inputs, too, and not only where it ends. */
const INPUTS_PER_CHECK = 5;

const registry = builtinRegistry();
const fileOf = (name: string): URL => new URL(`./golden/rules-${RULES_VERSION}-with-${name}.jsonl`, import.meta.url);

function aMixedDeck(): Question[] {
  const difficulties = ['easy', 'medium', 'hard'] as const;
  const choices = Array.from({ length: 9 }, (_, i) =>
    aQuestion({ id: `q${i}`, difficulty: difficulties[i % 3] ?? 'easy', topic: i % 2 === 0 ? 'atlas' : 'sea' }),
  );
  return [...choices.slice(0, 5), KIND_SAMPLES.multi, KIND_SAMPLES.number, ...choices.slice(5), KIND_SAMPLES.order];
}

function play(name: string): MatchLog {
  const { mode: id, modifiers: wanted } = EVENINGS[name] ?? { mode: '', modifiers: {} };
  const mode = registry.mode(id);
  assert.ok(mode, id);
  const modifiers = Object.entries(wanted).map(([rule, chosen]) => {
    const modifier = registry.modifiers.find((one) => one.id === rule);
    assert.ok(modifier, rule);
    const options = Object.entries(modifier.options).map(([option, spec]) => [
      option,
      { ...spec, default: (chosen as Record<string, unknown>)[option] ?? spec.default },
    ]);
    return { ...modifier, options: Object.fromEntries(options) } as Modifier;
  });
  const dice = luck('golden', name);
  const people = Array.from({ length: 7 }, (_, i) => `Guest ${i}`);
  const evening = aMatch({ mode, modifiers, deck: aMixedDeck(), seed: `golden ${name}` }).seat(...people);
  evening.does('Guest 0', { type: 'bots', count: 3 }).start();
  for (let i = 0; evening.match.phase.stage !== 'over'; i++) {
    if (dice.chance(0.12)) evening.pass();
    else somebodyActs(evening, people, dice);
    if (i % INPUTS_PER_CHECK === 0) check(evening);
  }
  check(evening);
  return evening.log();
}

/** Writes into the log what the match has come to, once all that is due has happened. */
function check(evening: TestMatch): void {
  evening.after(0);
  evening.put({ type: 'tick', at: evening.now, check: checksumOf(evening.match) });
}

/** A wish of the phase from one who may have one; now and then somebody comes or goes. */
function somebodyActs(evening: TestMatch, people: readonly string[], dice: Luck): void {
  const name = dice.pick(people);
  const { seat, presence } = evening.of(name);
  evening.now += dice.int(0, 700);
  if (presence !== 'here') {
    if (dice.chance(0.4))
      evening.put({ type: 'join', at: evening.now, who: { playerId: `p-${name}`, name, avatar: name } });
    return;
  }
  if (dice.chance(0.02)) {
    evening.put({ type: dice.chance(0.3) ? 'leave' : 'drop', at: evening.now, seat });
    return;
  }
  const question = questionOf(evening.match);
  if (question && evening.match.phase.stage === 'open') {
    const answer = evening.rules.kinds.of(question).guess(question, 0.6, dice);
    evening.wish(name, { type: 'answer', round: evening.match.round?.index ?? 0, answer }, dice.int(0, 100));
    return;
  }
  const wishes = evening.rules.rules.flatMap((rule) =>
    Object.entries(rule.intents ?? {}).map(([wish, { schema }]) => ({ rule: rule.id, wish, schema })),
  );
  if (wishes.length === 0) return;
  const { rule, wish, schema } = dice.pick(wishes);
  evening.wish(name, { type: 'do', rule, name: wish, payload: randomPayload(schema, dice) }, dice.int(0, 100));
}

describe('golden logs of evenings with modifiers', () => {
  for (const name of Object.keys(EVENINGS))
    it(`[G7] the evening of ${name} that was played under rules ${RULES_VERSION} is the same evening now`, () => {
      const file = fileOf(name);
      if (process.env.GOLDEN === 'write') writeFileSync(file, `${JSON.stringify(play(name))}\n`);
      assert.ok(existsSync(file), `no golden log of ${name} for these rules: see the top of golden.test.ts`);
      const match = replay(registry, JSON.parse(readFileSync(file, 'utf8')) as MatchLog);
      assert.equal(match.phase.stage, 'over');
      assert.ok(match.seats.filter(({ score }) => score > 0).length > 1, 'an evening without points proves little');
    });
});

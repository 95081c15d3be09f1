import { builtinRegistry } from '#shared/builtin.ts';
import { createMatch } from '#shared/rules/create-match.ts';
import { type Match, NOBODY_YET, type RuleRef } from '#shared/rules/match.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import { applyInput, applyIntent, nextDeadline, tick } from '#shared/rules/step.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { serveAnswerRates } from './serve-answer-rates.ts';

/**
 * A process that measures how many answers a second the rules take in one kind of room:
 * `answer-runner.ts MODE SEATS [MODIFIER...]`. Each line of its input is a run, and its rate comes back as a line.
 */
const [modeId, seatCount, ...modifiers] = process.argv.slice(2);
const registry = builtinRegistry();
const mode = registry.modes.find(({ id }) => id === modeId);
const seats = Number(seatCount);
if (!mode || !(seats > 0)) throw new RangeError(`there is no ${modeId} of ${seatCount} seats`);
const rules = registry.refs(
  mode,
  {},
  modifiers.length > 0 ? Object.fromEntries(modifiers.map((id) => [id, {}])) : undefined,
);
const set = registry.compose(rules);

await serveAnswerRates<Match>({
  seats,
  open: () => openMatch(set, rules, seats),
  answer: (match, seat) => {
    const at = (match.round?.opensAt ?? 0) + 1_000;
    applyIntent(set, match, seat, { type: 'answer', round: 0, answer: seat % 3 ? 'yes' : 'no' }, at, 20);
  },
  answered: (match) => match.round?.answeredCount,
});

function openMatch(set: Ruleset, rules: readonly RuleRef[], seats: number): Match {
  const match = createMatch(set, {
    id: 'bench',
    rules,
    key: aKey('bench'),
    publicSeed: 'bench',
    topic: 'atlas',
    deck: aDeck(1),
    at: 0,
    ...NOBODY_YET,
    settings: {
      maxSeats: seats,
      autoStartMs: null,
      fillTo: 0,
      pace: 1,
    },
  });
  for (let i = 0; i < seats; i++)
    applyInput(set, match, { type: 'join', at: 0, who: { playerId: `p${i}`, name: `Guest ${i}`, avatar: 'a' } });
  applyIntent(set, match, 0, { type: 'start' }, 0);
  while (match.phase.stage !== 'open') tick(set, match, nextDeadline(match) ?? 0);
  return match;
}

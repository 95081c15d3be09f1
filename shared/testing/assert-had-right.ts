import assert from 'node:assert/strict';
import type { Input } from '../rules/input.ts';
import { HOST_INTENTS } from '../rules/input.ts';
import type { Match } from '../rules/match.ts';
import { isPlainJson } from '../rules/plain-json.ts';
import type { RuleIntent } from '../rules/rule.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import type { Seat } from '../rules/seat.ts';

type Said = Pick<RuleIntent, 'stages' | 'phases' | 'who' | 'schema'>;

/**
 * Whoever was heard must have had the right to it: the right seat, in the right phase, in the right shape. It says once
 * more, in other words, what the rules' gates say, so that a gate which somebody has left open is found. `match` is as
 * it was when the wish came, with everything done that was due by then.
 */
export function assertHadRight(rules: Ruleset, match: Match, input: Input, where: string): void {
  if (input.type !== 'intent') return;
  const { intent } = input;
  const seat = match.seats[input.seat];
  assert.ok(seat && seat.presence !== 'gone', `${where}: nobody sits there`);
  if (intent.type === 'do') {
    const rule = rules.rules.find(({ id }) => id === intent.rule);
    const said = Object.entries(rule?.intents ?? {}).find(([name]) => name === intent.name)?.[1];
    return assertMaySay(match, seat, intent, said, where);
  }
  if ((HOST_INTENTS as readonly string[]).includes(intent.type))
    assert.ok(hasChair(match, seat), `${where}: a guest did what is the host’s`);
  if (intent.type === 'answer') {
    assert.deepEqual(
      [match.phase.stage, match.round?.index],
      ['open', intent.round],
      `${where}: not to be answered now`,
    );
    assert.ok(seat.plays && match.pausedAt === null, `${where}: an answer of who cannot give one`);
    assert.equal(match.round?.given[seat.seat], undefined, `${where}: a second answer`);
  }
}

/** The same for what is said to one rule, a wish or a signal. */
export function assertMaySay(
  match: Match,
  seat: Seat,
  { rule, payload }: { readonly rule: string; readonly payload: unknown },
  said: Said | undefined,
  where: string,
): void {
  assert.ok(said, `${where}: nobody knows that`);
  assert.equal(match.rules.find(({ id }) => id === rule)?.isOff, false, `${where}: the rule is off`);
  assert.ok(said.stages.includes(match.phase.stage), `${where}: heard in ${match.phase.stage}`);
  assert.ok(said.phases?.includes(match.phase.name) ?? true, `${where}: heard in ${match.phase.name}`);
  assert.equal(match.pausedAt, null, `${where}: heard while the match pauses`);
  if (said.who === 'seat') assert.equal(seat.plays, true, `${where}: from somebody who watches`);
  if (said.who === 'out') assert.equal(seat.plays, false, `${where}: from somebody who plays`);
  if (said.who === 'host') assert.ok(hasChair(match, seat), `${where}: from a guest`);
  assert.ok(isPlainJson(payload), `${where}: no plain JSON was heard`);
  assert.equal(
    said.schema.safeParse(payload).success,
    true,
    `${where}: heard in a shape that its schema does not let through`,
  );
}

function hasChair(match: Match, seat: Seat): boolean {
  return match.host === seat.seat || [match.opener?.playerId, match.coHost].includes(seat.playerId);
}

import assert from 'node:assert/strict';
import { publicView } from '../rules/audience.ts';
import type { Match } from '../rules/match.ts';
import { questionOf } from '../rules/match.ts';
import { ownView } from '../rules/own-view.ts';
import { isPlainJson } from '../rules/plain-json.ts';
import { hostViews, secretsOf } from '../rules/rule-views.ts';
import type { Ruleset } from '../rules/ruleset.ts';

/** Nothing that marks the right answer is in any view before the reveal, and nobody's identity nor the key in any at all. */
export function assertNoLeak(rules: Ruleset, match: Match, label = ''): void {
  const onFault = (rule: string, error: unknown): never =>
    assert.fail(`${label}: rule "${rule}" throws when it is looked at: ${error}`);
  const view = publicView(rules, match, onFault);
  const own = match.seats.map((seat) => ownView(match, seat));
  const secrets = match.seats.map((seat) => secretsOf(rules, match, seat, onFault));
  const host = hostViews(rules, match, onFault);
  for (const [rule, { all }] of Object.entries(view.rules))
    assert.ok(isPlainJson(all), `${label}: what rule "${rule}" shows is no plain JSON: ${JSON.stringify(all)}`);
  assert.ok(
    secrets.every((one) => isPlainJson(one)) && isPlainJson(host),
    `${label}: what a rule shows one alone is no plain JSON`,
  );
  const wire = JSON.stringify([view, own, secrets, host]);
  for (let from = 0; from < match.key.length; from += 8)
    assert.ok(!wire.includes(match.key.slice(from, from + 8)), `${label}: [L2] the key is in a view`);
  for (const { playerId, network } of match.seats)
    for (const secret of [playerId, network])
      assert.ok(secret === null || !wire.includes(`"${secret}"`), `${label}: [V4] "${secret}" is in a view`);
  const question = questionOf(match);
  if (!question || match.round?.verdicts) return;
  assert.equal(view.reveal, null, `${label}: a reveal before its time`);
  for (const secret of [question.explanation, question.source])
    if (secret) assert.ok(!wire.includes(secret), `${label}: "${secret}" is in a view before the reveal`);
  for (const option of view.question?.options ?? [])
    assert.deepEqual(Object.keys(option).sort(), ['id', 'text'], `${label}: an option says more than its id and text`);
  for (const mine of own) assert.equal(mine.verdict, null, `${label}: a verdict before its time`);
}

import assert from 'node:assert/strict';
import { nameKey } from '../people/name-key.ts';
import type { Match } from '../rules/match.ts';
import { readyNeeded } from '../rules/readiness.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { isAwaited } from '../rules/seating.ts';

/** What is true of every match at every moment, whoever came, dropped, left, was removed or went on after a restart. */
export function assertSound(match: Match, rules: Ruleset, label: string): void {
  assertCounts(match, label);
  assertNames(match, label);
  assertPlaces(match, label);
  assertReadiness(match, rules, label);
  const { round, phase } = match;
  if (round && phase.stage === 'open' && match.pausedAt === null && match.humansHere > 0)
    assert.ok(round.awaited > 0, `${label}: [Q9] nobody is missing, and everybody waits for the bell`);
  if (match.humansHere > 0) assert.notEqual(match.host, null, `${label}: [P4] people are here and nobody hosts`);
  const opener = match.seats.find((seat) => seat.playerId === match.opener?.playerId);
  if (opener?.presence === 'here') assert.equal(match.host, opener.seat, `${label}: [P10] the opener has no chair`);
  const host = match.host === null ? undefined : match.seats[match.host];
  assert.ok(
    match.host === null || (host && host.kind === 'human' && host.presence !== 'gone'),
    `${label}: the host is nobody who sits here`,
  );
}

function assertCounts(match: Match, label: string): void {
  const here = match.seats.filter((seat) => seat.presence === 'here');
  assert.equal(match.hereCount, here.length, `${label}: hereCount`);
  assert.equal(match.humansHere, here.filter((seat) => seat.kind === 'human').length, `${label}: humansHere`);
  assert.equal(match.taken, match.seats.filter((seat) => seat.presence !== 'gone').length, `${label}: taken`);
  assert.ok(match.taken <= match.settings.maxSeats, `${label}: more seats taken than there are`);
  const away = match.seats.filter((seat) => seat.presence === 'away');
  assert.deepEqual(
    match.graces.map(({ seat }) => seat).sort((a, b) => a - b),
    match.phase.stage === 'lobby' ? away.map(({ seat }) => seat) : [],
    `${label}: [P3] graces are of those who are away from the waiting room, each once`,
  );
  if (!match.round) return;
  const { given } = match.round;
  assert.equal(match.round.answeredCount, Object.keys(given).length, `${label}: answeredCount`);
  const awaited = match.seats.filter((seat) => isAwaited(seat) && !given[seat.seat]);
  assert.equal(match.round.awaited, awaited.length, `${label}: awaited`);
}

/** PC1, PC3: who is ready is counted right, and nobody waits once all of those are who are waited for. */
function assertReadiness(match: Match, rules: Ruleset, label: string): void {
  const waitedFor = match.seats.filter((seat) => seat.kind === 'human' && isAwaited(seat));
  assert.equal(match.peoplePlaying, waitedFor.length, `${label}: peoplePlaying`);
  const ready = waitedFor.filter((seat) => match.ready?.said[seat.seat]);
  assert.equal(match.ready?.count ?? 0, ready.length, `${label}: who is ready`);
  if (ready.length === 0 || match.pausedAt !== null) return;
  assert.ok(ready.length < readyNeeded(rules, match), `${label}: [PC1] everybody is ready, and nothing goes on`);
}

const keys = new Map<string, string>();

/** The same few people sit in every evening. */
function keyOf(name: string): string {
  const key = keys.get(name) ?? nameKey(name);
  keys.set(name, key);
  return key;
}

/** N1, N2: no two who sit here have one name, and the index knows each of them and nobody else. */
function assertNames(match: Match, label: string): void {
  const taken = match.seats.filter((seat) => seat.presence !== 'gone');
  const taking = taken.map((seat) => keyOf(seat.name));
  assert.equal(new Set(taking).size, taking.length, `${label}: [N2] two have one name: ${taking.sort().join()}`);
  assert.deepEqual(
    Object.entries(match.names).sort(),
    taken.map((seat) => [keyOf(seat.name), seat.seat] as const).sort(),
    `${label}: [N1] the index of names`,
  );
}

/** P4, P6: nobody came at the same time as another, and who is off the ladder has no place on it. */
function assertPlaces(match: Match, label: string): void {
  assert.equal(new Set(match.seats.map(({ arrival }) => arrival)).size, match.seats.length, `${label}: arrivals`);
  for (const seat of match.seats) {
    assert.ok(Number.isInteger(seat.score), `${label}: score ${seat.score}`);
    if (seat.presence === 'gone')
      assert.deepEqual([seat.rank, seat.lastRank, seat.behind], [0, 0, 0], `${label}: [P6] a place off the ladder`);
  }
}

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinRegistry } from '../builtin.ts';
import { aMatch } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { randomInput } from '../testing/random-evening.ts';
import { checksumOf } from './checksum.ts';
import { type Match, RULES_VERSION } from './match.ts';
import { luck } from './random.ts';
import { type MatchLog, replay } from './replay.ts';
import type { Mode } from './rule.ts';

/**
 * Evenings of each mode as they were played when this version of the rules was new. Whoever changes what a log leads to
 * raises RULES_VERSION (or the version of the mode) and writes new ones with `GOLDEN=write npm test -- shared/rules/golden.test.ts`;
 * the old ones go, for a log of another version is refused (M4).
 */
interface Golden {
  readonly log: MatchLog;
  readonly sum: number;
  readonly scores: readonly number[];
}

const INPUTS = 400;

function fileOf(mode: Mode): URL {
  return new URL(`./golden/rules-${RULES_VERSION}-${mode.id}-${mode.version}.jsonl`, import.meta.url);
}

/** An evening of people, bots, drops, pauses and wishes of the mode. */
function play(mode: Mode): Golden {
  const dice = luck('golden', mode.id);
  const people = Array.from(
    { length: Math.min(Math.max(6, mode.players.min), mode.players.max) },
    (_, i) => `Guest ${i}`,
  );
  const evening = aMatch({ mode, deck: aDeck(8), seed: 'golden', publicSeed: 'golden' }).seat(...people);
  if (mode.players.max > people.length) evening.does('Guest 0', { type: 'bots', count: 3 });
  evening.start();
  for (let i = 0; i < INPUTS; i++) {
    const input = randomInput(evening.rules, evening.match, evening.now, dice);
    if (input.type === 'intent' && input.intent.type === 'end') continue;
    evening.now = Math.max(evening.now, input.at);
    evening.put(input);
  }
  return { log: evening.log(), ...resultOf(evening.match) };
}

function resultOf(match: Match): Omit<Golden, 'log'> {
  return { sum: checksumOf(match), scores: match.seats.map((seat) => seat.score) };
}

describe('golden logs', () => {
  const registry = builtinRegistry();
  for (const mode of registry.modes) {
    it(`[G7] an evening of ${mode.id} that was played under rules ${RULES_VERSION} is the same evening now`, () => {
      const file = fileOf(mode);
      if (process.env.GOLDEN === 'write') {
        mkdirSync(new URL('./golden/', import.meta.url), { recursive: true });
        writeFileSync(file, `${JSON.stringify(play(mode))}\n`);
      }
      assert.ok(existsSync(file), `no golden log of ${mode.id} for these rules: see the top of this file`);
      const { log, ...then } = JSON.parse(readFileSync(file, 'utf8')) as Golden;
      const now = resultOf(replay(registry, log));
      assert.deepEqual(now, then, 'the same log leads to another match: raise RULES_VERSION, then write new logs');
      assert.ok(
        now.scores.some((score) => score > 0),
        'an evening without a point proves little',
      );
    });
  }
});

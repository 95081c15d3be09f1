import type { Logger } from 'pino';
import { RULES_VERSION } from '#shared/rules/match.ts';
import type { Registry } from '#shared/rules/registry.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import type { MatchStore, UnfinishedMatch } from '../storage/storage.ts';
import type { Clock } from './clock.ts';

/** A match that cannot be resumed waits this long for whoever can: the version it was played with, or its mod, ms. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Matches that were set aside are named at the start, up to this many. */
const ASIDES_NAMED = 5;

export interface RecoverArgs {
  readonly matches: MatchStore;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly log: Logger;
  /** Opens a room with the match's old id and code, its inputs played. */
  readonly resume: (match: UnfinishedMatch) => Promise<void>;
  /** Ends a match that its own people have left behind for the next one, in the same room. */
  readonly conclude: (match: UnfinishedMatch, rules: Ruleset) => void;
}

/**
 * After a restart: every match that was under way goes on in a room of its old id and code. Players come back
 * by themselves, by code and pass. A match that cannot be resumed is logged, and its journal kept for a while; the
 * others go on. Resolves to how many were resumed.
 */
export async function recoverMatches(args: RecoverArgs): Promise<number> {
  const { matches, clock, log, resume } = args;
  const asides = await matches.asides({ limit: ASIDES_NAMED });
  if (asides.length > 0)
    log.warn(
      { matches: asides.map(({ matchId, why }) => ({ matchId, why: why.split('\n')[0] })) },
      'matches that failed are kept, see docs/HOSTING.md',
    );
  const unfinished = (await matches.unfinished()).sort((a, b) => a.header.at - b.header.at);
  // Whoever set the machine's time back must not stop the clocks of these matches.
  for (const { inputs } of unfinished) clock.notBefore(inputs.at(-1)?.at ?? 0);
  const newest = new Map(unfinished.map((match) => [match.roomId, match]));
  let resumed = 0;
  for (const match of unfinished) {
    const { matchId, header, inputs } = match;
    try {
      const rules = rulesOf(match, args.registry);
      // Behind what can be played nothing may lie: the match goes on with those numbers.
      await matches.cut(matchId, inputs.length);
      if (newest.get(match.roomId) === match) {
        await resume(match);
        resumed++;
      } else args.conclude(match, rules);
    } catch (error) {
      const isKept = clock.now() - header.at < KEPT_MS;
      log.error({ err: error, matchId, room: match.code, isKept }, 'a match could not be resumed');
      if (!isKept) await matches.discard(matchId);
    }
  }
  return resumed;
}

function rulesOf({ header, rulesVersion }: UnfinishedMatch, registry: Registry): Ruleset {
  // M4: the same inputs would give another match.
  if (rulesVersion !== RULES_VERSION)
    throw new Error(`it was played by rules of version ${rulesVersion}; these are version ${RULES_VERSION}`);
  return registry.compose(header.rules);
}

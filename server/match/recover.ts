import type { Logger } from 'pino';
import type { Mode } from '#shared/modes/define-mode.ts';
import { RULES_VERSION } from '#shared/rules/match.ts';
import type { MatchStore, UnfinishedMatch } from '../storage/storage.ts';

export interface RecoverArgs {
  readonly matches: MatchStore;
  readonly modes: readonly Mode[];
  readonly log: Logger;
  /** Opens a room with the match's old id and code, its inputs played. */
  readonly resume: (match: UnfinishedMatch) => Promise<void>;
}

/**
 * After a restart: every match that was under way goes on in a room of its old id and code. Players come back
 * by themselves, by code and pass. A match that cannot be resumed is forgotten and logged; the others go on.
 * Resolves to how many were resumed.
 */
export async function recoverMatches({ matches, modes, log, resume }: RecoverArgs): Promise<number> {
  let resumed = 0;
  for (const match of await matches.unfinished()) {
    const { matchId, header, rulesVersion } = match;
    try {
      if (!modes.some((mode) => mode.id === header.mode)) throw new Error(`the mode "${header.mode}" is gone`);
      // M4: the same inputs would give another match.
      if (rulesVersion !== RULES_VERSION)
        throw new Error(`it was played by rules of version ${rulesVersion}; these are version ${RULES_VERSION}`);
      await resume(match);
      resumed++;
    } catch (error) {
      log.error({ err: error, matchId, room: match.code }, 'a match could not be resumed');
      await matches.discard(matchId);
    }
  }
  return resumed;
}

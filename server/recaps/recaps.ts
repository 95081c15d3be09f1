import { isHeld } from '#shared/drafts/pack.ts';
import { RULES_VERSION } from '#shared/rules/match.ts';
import type { MatchLog } from '#shared/rules/replay.ts';
import { reelInSteps } from '#shared/story/moments.ts';
import { type Recap, recapOf } from '#shared/story/recap.ts';
import type { HttpErrorCode } from '../http/errors.ts';
import { inSlices } from '../in-slices.ts';
import type { Services } from '../services.ts';

/** So many are remembered: everybody of a room asks for the same one at the same moment. */
const REMEMBERED_RECAPS = 200;
/** Matches that wait to be played again; whoever would come behind them is turned away. */
const WAITING_RECAPS_MAX = 40;
/** As match ids are made: nothing else is looked up. */
const MATCH_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

type Needed = Pick<Services, 'storage' | 'registry' | 'openRooms'>;

/** Recaps of finished matches, each made from its log when somebody first asks, one at a time and beside the rooms. */
export class Recaps {
  private readonly services: Needed;
  /** Whether something that costs may be done for an asker. */
  private readonly mayMake: (asker: string) => Promise<boolean>;
  /** By match, the one asked for last at the end. */
  private readonly known = new Map<string, Recap>();
  private readonly making = new Map<string, Promise<Recap | HttpErrorCode>>();
  private last: Promise<unknown> = Promise.resolve();
  /** How often everything was dropped: what was read before a drop is not remembered after it. */
  private drops = 0;

  constructor(services: Needed, mayMake: (asker: string) => Promise<boolean>) {
    this.services = services;
    this.mayMake = mayMake;
  }

  /** Reads every match anew: somebody in one of them is called otherwise now. */
  drop(): void {
    this.drops++;
    this.known.clear();
    this.making.clear(); // whoever asks from now on waits for none of these
  }

  /** The recap of a match, or why there is none. To make one is counted for whoever asks; those that are known, or whose room is open, are free. */
  async find(matchId: string, asker: string): Promise<Recap | HttpErrorCode> {
    const recap = await this.found(matchId, asker);
    if (typeof recap === 'string' || recap.topicTitle === undefined) return recap;
    // What nobody is to read until somebody has looked at it stands in no preview of a link either.
    const pack = await this.services.storage.packs.byTopic(recap.topic);
    if (!pack || !isHeld(pack)) return recap;
    const { topicTitle: _held, ...nameless } = recap;
    return nameless;
  }

  private async found(matchId: string, asker: string): Promise<Recap | HttpErrorCode> {
    if (!MATCH_ID.test(matchId)) return 'recap/unknown';
    const known = this.known.get(matchId);
    if (known) {
      this.remember(known);
      return known;
    }
    const under = this.making.get(matchId);
    if (under) return under;
    if (this.making.size >= WAITING_RECAPS_MAX) return 'request/too-many';
    // A whole hall asks from its podium, behind one address: a match whose room is open is nobody's guess.
    const isOpen = this.services.openRooms.byMatch(matchId) !== undefined;
    if (!isOpen && !(await this.mayMake(asker))) return 'request/too-many';
    return this.making.get(matchId) ?? this.make(matchId);
  }

  private make(matchId: string): Promise<Recap | HttpErrorCode> {
    const made = this.last
      .then(() => this.read(matchId))
      .finally(() => {
        if (this.making.get(matchId) === made) this.making.delete(matchId);
      });
    this.making.set(matchId, made);
    this.last = made.catch(() => {}); // whoever asked hears of it
    return made;
  }

  private async read(matchId: string): Promise<Recap | HttpErrorCode> {
    const { drops } = this;
    const record = await this.services.storage.matches.find(matchId);
    if (!record) return this.whyNone(matchId);
    const { log } = record;
    if (log.header.daily) return 'recap/daily';
    if (!this.canPlay(log)) return 'recap/old-rules';
    const recap = recapOf(await inSlices(reelInSteps(this.services.registry, log)));
    if (recap.moments.length === 0) return 'recap/none';
    if (drops === this.drops) this.remember(recap);
    return recap;
  }

  /** No record: it is being played or kept just now, or was never here, or is forgotten. */
  private whyNone(matchId: string): HttpErrorCode {
    const room = this.services.openRooms.byMatch(matchId);
    if (!room) return 'recap/unknown';
    return room.stage === 'over' ? 'recap/kept' : 'recap/not-over';
  }

  /** M4: by other rules it would be another match; and the mod it was played with may be gone. */
  private canPlay({ rulesVersion, header }: MatchLog): boolean {
    if (rulesVersion !== RULES_VERSION) return false;
    try {
      this.services.registry.compose(header.rules);
      return true;
    } catch {
      return false;
    }
  }

  private remember(recap: Recap): void {
    this.known.delete(recap.matchId);
    this.known.set(recap.matchId, recap);
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED_RECAPS && oldest !== undefined) this.known.delete(oldest);
  }
}

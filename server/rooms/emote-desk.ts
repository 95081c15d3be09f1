import { isAsking, isChatOpenFor } from '#shared/chat/chat-gate.ts';
import { FACES_MAX } from '#shared/protocol/chat.ts';
import type { RefusalCode } from '#shared/rules/refusals.ts';
import type { Seat } from '#shared/rules/seat.ts';
import type { Clock } from '../match/clock.ts';
import type { MatchHost } from '../match/match-host.ts';
import type { PlayerClient } from './player-client.ts';
import type { Speakers } from './speakers.ts';
import { TokenBuckets } from './token-bucket.ts';

/** Faces of one person: so many at once, and one more each time so much has passed, ms. More are dropped without a word. */
const BURST_FACES = 6;
const EVERY_MS = 400;
/** Fewer people than this have no mood of their own. */
const MOOD_PEOPLE_NEEDED = 2;

export interface EmoteDeskArgs {
  readonly host: MatchHost;
  readonly speakers: Speakers;
  /** Those that watch the room. */
  readonly watchers: () => readonly PlayerClient[];
  /** Does this with each of them, when everybody who plays has heard. */
  readonly eachLast: <T>(items: readonly T[], work: (item: T) => void) => void;
  readonly clock: Clock;
  readonly guarded: (where: string, work: () => void) => void;
  readonly gatherMs: () => number;
}

/** Faces that people send: counted, shown to whom the chat is open, forgotten (CH10). */
export class EmoteDesk {
  private readonly args: EmoteDeskArgs;
  private readonly own = new TokenBuckets(BURST_FACES, EVERY_MS);
  private counts = noFaces();
  /** The last face of each person since an answer was told. */
  private readonly picked = new Map<string, number>();
  private mood: number | null = null;
  private hasMood = false;
  private cancel: (() => void) | null = null;

  constructor(args: EmoteDeskArgs) {
    this.args = args;
  }

  take({ playerId }: Seat, face: number): RefusalCode | null {
    const { clock, host, guarded, gatherMs } = this.args;
    const at = clock.now();
    if (!this.own.take(playerId, at)) return null;
    this.counts[face] = (this.counts[face] ?? 0) + 1;
    if (host.match.phase.stage === 'told') {
      this.picked.set(playerId, face);
      this.feel();
    }
    this.cancel ??= clock.setTimer(gatherMs(), () => {
      this.cancel = null;
      guarded('faces', () => this.flush());
    });
    return null;
  }

  /** Another phase: nobody has felt anything about it yet. */
  onPhase(): void {
    this.picked.clear();
    this.hasMood = false;
    this.counts = noFaces(); // what was for those who had answered is not for all
    this.mood = null;
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  /** More than half of the people here picked the same face: that is the mood, once for each answer that is told. */
  private feel(): void {
    if (this.hasMood) return;
    const { match } = this.args.host;
    const counts = noFaces();
    for (const [playerId, face] of this.picked)
      if (match.seats[match.seatOf[playerId] ?? -1]?.presence === 'here') counts[face] = (counts[face] ?? 0) + 1;
    const most = Math.max(...counts);
    if (most < MOOD_PEOPLE_NEEDED || most * 2 <= match.humansHere) return;
    this.hasMood = true;
    this.mood = counts.indexOf(most);
  }

  private flush(): void {
    const { counts, mood } = this;
    this.counts = noFaces();
    this.mood = null;
    if (counts.every((count) => count === 0)) return;
    const { host, speakers, watchers, eachLast } = this.args;
    const notice = { counts, ...(mood === null ? {} : { mood }) };
    speakers.each((client) => {
      const seat = host.match.seats[client.userData?.seat ?? -1];
      if (seat && isChatOpenFor(host.match, seat)) client.send('emotes', notice);
    });
    // A screen stands before everybody, also before those who have not answered, and a spectator may sit beside one.
    if (!isAsking(host.match)) eachLast(watchers(), (watcher) => watcher.send('emotes', notice));
  }
}

function noFaces(): number[] {
  return Array.from({ length: FACES_MAX }, () => 0);
}

import { MatchState } from '#shared/protocol/state.ts';
import type { Cue } from '../../model/cue.ts';
import { MatchModel } from '../../model/match-model.ts';
import { type RoomSnapshot, snapshotOf } from '../../model/room-snapshot.ts';
import { ServerClock } from '../../model/server-clock.ts';
import type { RoomViews } from '../room-views.ts';

/** A page without a screen in a room whose rules are made up, for tests of their views. */
export class RulePage {
  readonly model: MatchModel;
  readonly sent: [string, unknown][] = [];
  readonly cues: Cue[] = [];
  private room: RoomSnapshot;

  constructor(views: RoomViews, part: Partial<RoomSnapshot>) {
    this.model = new MatchModel({
      clock: new ServerClock(() => 1000),
      send: (intent, payload) => this.sent.push([intent, payload]),
      cuesOf: (change, model) => views.cuesOf(change, model),
    });
    this.model.subscribe((cues) => this.cues.push(...cues));
    this.model.setConnection('live');
    this.model.applyNotice('you', {
      ...{ seat: 1, name: 'Ada', avatar: 'ada', matchId: 'm', score: 0, streak: 0, rank: 1, lastRank: 0, round: 0 },
      ...{ answer: null, answerMs: null, verdict: null, vote: null, behind: 0, results: '', stats: null },
      ...{ plays: true, wantsAgain: false, outPlace: 0, team: 0 },
    });
    this.room = { ...snapshotOf(new MatchState()), matchId: 'm', round: 0, ...part };
    this.become({});
  }

  become(part: Partial<RoomSnapshot>): this {
    this.room = { ...this.room, ...part };
    this.model.applyState(this.room);
    return this;
  }

  /** The names of what the rules have said since the last call. */
  news(): string[] {
    return this.cues.splice(0).flatMap((cue) => (cue.kind === 'rule' ? [`${cue.rule} ${cue.name}`] : []));
  }
}

export function aSeat(seat: number, name: string): RoomSnapshot['seats'][number] {
  return {
    ...{
      seat,
      name,
      avatar: name,
      bot: false,
      away: false,
      plays: true,
      wantsAgain: false,
      isReady: false,
      leads: false,
      outPlace: 0,
      team: 0,
    },
    ...{ score: 0, streak: 0, rank: 0, lastRank: 0, lastPoints: 0 },
  };
}

import { type PublicView, publicView } from '#shared/rules/audience.ts';
import { ownView } from '#shared/rules/own-view.ts';
import type { TestMatch } from '#shared/testing/a-match.ts';
import type { Cue } from '../cue.ts';
import { MatchModel } from '../match-model.ts';
import type { RoomSnapshot } from '../room-snapshot.ts';
import { answersOf } from '../selectors.ts';
import { ServerClock } from '../server-clock.ts';

/** What `snapshotOf` makes of the state that the server projects from this view. */
function snapshotOfView(view: PublicView): RoomSnapshot {
  const { seats, ...rest } = view;
  const ranked = [...seats].sort((a, b) => (a.rank || 1e9) - (b.rank || 1e9) || a.seat - b.seat);
  return {
    ...rest,
    plays: [rest.mode],
    rules: {},
    own: {},
    signals: {},
    feeds: {},
    off: [],
    code: 'K7PQ',
    chat: true,
    screens: 0,
    spectators: 0,
    question: rest.question && { ...rest.question, asks: rest.question.asks || rest.question.kind },
    isPublic: true,
    seats: ranked,
  };
}

/** A page that watches a test match without a network: the real rules, the real projection, the real model. */
export class Page {
  readonly match: TestMatch;
  readonly name: string;
  readonly sent: [string, unknown][] = [];
  readonly cues: Cue[] = [];
  readonly model: MatchModel;

  constructor(match: TestMatch, name: string) {
    this.match = match;
    this.name = name;
    this.model = new MatchModel({
      clock: new ServerClock(() => match.now),
      send: (intent, payload) => this.sent.push([intent, payload]),
    });
    this.model.subscribe((cues) => this.cues.push(...cues));
    this.model.setConnection('live');
    this.model.applyNotice('clock', { sent: match.now, now: match.now });
    this.sync();
  }

  sync(): this {
    this.model.applyNotice('you', {
      ...ownView(this.match.match, this.match.of(this.name)),
      matchId: this.match.match.id,
    });
    this.model.applyState(snapshotOfView(publicView(this.match.rules, this.match.match)));
    return this;
  }

  kinds(): string[] {
    return this.cues.splice(0).map((cue) => cue.kind);
  }

  states(): string[] {
    return answersOf(this.model, this.match.now).map((answer) => answer.state);
  }
}

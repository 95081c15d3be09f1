import type { MessageName, MessagePayload } from '#shared/protocol/intents.ts';
import type { NoticeName, Notices } from '#shared/protocol/notices.ts';
import { learnTitles } from '../i18n/topic-words.ts';
import type { MatchModel } from '../model/match-model.ts';
import { snapshotOf } from '../model/room-snapshot.ts';
import type { MatchLine } from './come-in.ts';
import { Pulse } from './pulse.ts';

/** The server's clock is asked for in a burst on arrival, then now and then. */
const CLOCK_BURST = 5;
const CLOCK_BURST_EVERY_MS = 120;
const CLOCK_EVERY_MS = 20 * 1000;

export interface LiveLineArgs {
  readonly line: MatchLine;
  readonly model: MatchModel;
  /** What the model hears besides the state. */
  readonly notices: readonly NoticeName[];
  /** In ms of a clock that only goes forward. */
  readonly now: () => number;
  /** The state has come, and the model is about to show it. */
  readonly onState: () => void;
  /** Somebody else closed it. */
  readonly onClosed: (code: number) => void;
}

/** An open line to a room: what comes over it reaches the model, and its life is listened for. */
export class LiveLine {
  private readonly args: LiveLineArgs;
  private readonly pulse: Pulse;
  private askedAt = 0;
  /** Dropped, it is heard no more, however long its socket lingers. */
  private isDropped = false;

  constructor(args: LiveLineArgs) {
    const { line, model, notices, now, onState, onClosed } = args;
    this.args = args;
    this.pulse = new Pulse(now());
    line.reconnection.enabled = false;
    for (const name of notices)
      line.onMessage(name, (payload: Notices[typeof name]) => {
        if (this.isDropped) return;
        this.pulse.heard(now());
        model.applyNotice(name, payload);
      });
    line.onStateChange((state) => {
      if (this.isDropped) return;
      this.pulse.heard(now());
      onState();
      // In this order: whoever is told "live" may already look at the room.
      model.clock.guess(state.startedAt);
      if (state.topicTitle) learnTitles([{ id: state.topic, title: state.topicTitle }]);
      model.applyState(snapshotOf(state));
      model.setConnection('live');
    });
    line.onLeave((code) => {
      if (!this.isDropped) onClosed(code);
    });
    line.onError(() => {}); // a close follows, and says more
    for (let i = 0; i < CLOCK_BURST; i++) setTimeout(() => this.askClock(), i * CLOCK_BURST_EVERY_MS);
  }

  send<T extends MessageName>(intent: T, payload: MessagePayload<T>): void {
    this.args.line.send(intent, payload);
  }

  /** To be called a few times a second; false: it is dead although nobody closed it. */
  beat(): boolean {
    const now = this.args.now();
    const life = this.pulse.beat(now);
    if (life === 'ask' || (life === 'fine' && now - this.askedAt >= CLOCK_EVERY_MS)) this.askClock();
    return life !== 'silent';
  }

  /** The page was asleep, or the network is another one: a frame is due soon, or the line is dead. */
  probe(): void {
    this.pulse.probe(this.args.now());
    this.askClock();
  }

  drop(): void {
    this.isDropped = true;
  }

  /** Closes a dead one: it may take minutes until the browser agrees, and nobody waits for that. */
  hangUp(): void {
    this.drop();
    this.args.line.connection.close();
  }

  /** Gives the seat up. */
  leave(): void {
    void this.args.line.leave(true);
  }

  /** The answer to this is a sign of life as well as a measure of the clock. */
  private askClock(): void {
    if (this.isDropped) return;
    this.askedAt = this.args.now();
    this.args.line.send('clock', { sent: this.args.model.clock.mark() });
  }
}

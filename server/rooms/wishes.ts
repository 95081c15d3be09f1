import type { Intent } from '#shared/rules/input.ts';
import type { MatchHost } from '../match/match-host.ts';
import { Fidgets } from './fidgets.ts';
import type { IntentDesk } from './intent-desk.ts';
import type { PlayerClient } from './player-client.ts';
import type { Speakers } from './speakers.ts';

export interface WishesArgs {
  readonly host: MatchHost;
  readonly speakers: Speakers;
  readonly refuse: IntentDesk['refuse'];
  /** Resolves when every input so far is durable. */
  readonly durable: () => Promise<void>;
}

/** Hands well-formed wishes to the rules, and tells their sender what became of them. */
export class Wishes {
  private readonly args: WishesArgs;
  private readonly fidgets = new Fidgets();

  constructor(args: WishesArgs) {
    this.args = args;
  }

  /** One wish, read from the socket at `at`, server ms. */
  take(client: PlayerClient, intent: Intent, at: number): void {
    const { host, speakers, refuse, durable } = this.args;
    if (!client.userData) return;
    const { seat, latency } = client.userData;
    if (!this.fidgets.allow(seat, intent, at)) return refuse(client, 'intent/too-fast', intent);
    // A wish that only a rule understands may be a race too.
    const creditMs = intent.type === 'answer' || intent.type === 'do' ? latency.creditOfAnswer() : 0;
    const refusal = host.apply({ type: 'intent', at, seat, intent, creditMs });
    if (refusal?.code === 'answer/twice' && speakers.notices.isHeld('answer', seat)) {
      // "Your first answer stands" is a promise too.
      void durable().then(() => refuse(client, refusal.code, intent));
    } else if (refusal) refuse(client, refusal.code, intent, refusal.sentence);
    else if (intent.type === 'answer') {
      const ms = host.match.round?.given[seat]?.ms ?? 0;
      this.acknowledge('answer', seat, (speaker) => speaker.send('locked', { round: intent.round, ms }));
    } else if (intent.type === 'vote') {
      const { round, vote } = intent;
      this.acknowledge('vote', seat, (speaker) => speaker.send('voted', { round, vote }));
    } else if (intent.type === 'rename') speakers.sendYou(client);
  }

  /** Only what is durable is acknowledged, for "locked" is a promise; it goes to whoever speaks for the seat by then. */
  private acknowledge(what: 'answer' | 'vote', seat: number, send: (speaker: PlayerClient) => void): void {
    const { host, speakers, durable } = this.args;
    const { match } = host;
    const release = speakers.notices.hold(what, seat);
    void durable().then(() => {
      if (host.match !== match) return;
      release();
      const speaker = speakers.of(seat);
      if (speaker) send(speaker);
    });
  }
}

import type { MatchEvent } from '#shared/rules/events.ts';
import type { Match } from '#shared/rules/match.ts';
import { sameNetwork } from '#shared/rules/same-network.ts';
import { leaders } from './leaders.ts';
import type { PlayerClient } from './player-client.ts';
import type { Speakers } from './speakers.ts';

/** When it may have changed who comes from one network, or who is told. */
const NEWS: readonly MatchEvent['type'][] = ['phase-changed', 'host-changed', 'cohost-changed', 'left'];

export interface SameNetworkDeskArgs {
  readonly match: () => Match;
  readonly speakers: Pick<Speakers, 'of'>;
  /** Does this in a turn to come: nobody waits for it. */
  readonly later: (work: () => void) => void;
}

/** Tells whoever leads a public room who of its people may sit at one device (FP1); nobody else learns of it, and nothing follows. */
export class SameNetworkDesk {
  private readonly args: SameNetworkDeskArgs;
  /** What each of them was last told. */
  private readonly told = new WeakMap<PlayerClient, string>();
  private isDue = false;

  constructor(args: SameNetworkDeskArgs) {
    this.args = args;
  }

  onEvents(events: readonly MatchEvent[]): void {
    if (this.isDue || !events.some(({ type }) => NEWS.includes(type))) return;
    this.isDue = true;
    this.args.later(() => {
      this.isDue = false;
      this.tell();
    });
  }

  private tell(): void {
    const match = this.args.match();
    const groups = sameNetwork(match);
    const text = JSON.stringify(groups);
    for (const client of leaders(match, this.args.speakers)) {
      if ((this.told.get(client) ?? '[]') === text) continue;
      this.told.set(client, text);
      client.send('alike', { groups });
    }
  }
}

import { StateView } from '@colyseus/schema';
import type { OwnNotice } from '#shared/protocol/notices.ts';
import { writeTexts } from '#shared/protocol/slots.ts';
import type { MatchState, SeatState } from '#shared/protocol/state.ts';
import type { Match } from '#shared/rules/match.ts';
import { isCrowd } from '#shared/rules/roster-view.ts';
import { hostViews, type OnFault, secretsOf } from '#shared/rules/rule-views.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import type { PlayerClient } from './player-client.ts';
import type { Speakers } from './speakers.ts';

/**
 * By which road what a rule shows one seat alone reaches its owner, and nobody else. While everybody is in the state
 * (up to `ROSTER_SEATS_MAX` seats) it is a field of the seat behind a view that only the owner's connection has, so that a
 * reconnect brings it by itself; in a crowd, where each patch would be made once for each view, it goes out with the
 * notice `you`, and whoever comes in then has no view.
 * No rule knows which.
 */
export class Secrets {
  private readonly rules: Ruleset;
  private readonly match: () => Match;
  private readonly state: MatchState;
  private readonly speakers: Speakers;
  private readonly onFault: OnFault;
  /** The seat in the state that each connection's view has. */
  private readonly seen = new Map<PlayerClient, SeatState>();
  /** What was last sent by notice, by connection. */
  private readonly sent = new Map<PlayerClient, string>();

  constructor(args: {
    rules: Ruleset;
    match: () => Match;
    state: MatchState;
    speakers: Speakers;
    onFault: OnFault;
  }) {
    this.rules = args.rules;
    this.match = args.match;
    this.state = args.state;
    this.speakers = args.speakers;
    this.onFault = args.onFault;
  }

  /** Somebody came in: before the first state is sent. */
  admit(client: PlayerClient): void {
    if (this.isTold) this.sent.set(client, this.textFor(client)); // with the first notice, which is sent now
    if (!this.rules.hasSecrets || isCrowd(this.match())) return;
    client.view = new StateView();
    this.bind(client);
  }

  /** A connection is gone. Colyseus keeps views that nobody disposes of. */
  dismiss(client: PlayerClient): void {
    this.seen.delete(client);
    this.sent.delete(client);
    client.view?.dispose();
  }

  /** Seats have other people now: nothing of the match before may be seen by whoever has its number. */
  renumber(): void {
    if (!this.rules.hasSecrets) return;
    this.state.seats.clear(); // the next projection makes them anew, each without a past
    this.seen.clear();
    this.sent.clear();
  }

  /** After the public state was projected, before it is sent. */
  show(): void {
    const { rules } = this;
    if (rules.hasSecrets) {
      const match = this.match();
      const hasCrowd = isCrowd(match);
      this.state.seats.forEach((shown, key) => {
        const seat = match.seats[Number(key)];
        writeTexts(shown.own, hasCrowd || !seat ? {} : secretsOf(rules, match, seat, this.onFault));
      });
      this.speakers.everyone((client) => {
        if (!hasCrowd) client.view ??= new StateView(); // it was a crowd when they came in
        this.bind(client);
      });
    }
  }

  /** After the public state was sent, which a crowd waits for: what goes out by notice, to whom it changed for. */
  tell(): void {
    if (this.isTold) this.sendChanged();
  }

  /** What goes with the notice `you`. */
  forNotice(number: number): Pick<OwnNotice, 'secrets' | 'console'> {
    const { rules } = this;
    const match = this.match();
    const seat = match.seats[number];
    if (!seat) return {};
    return {
      ...(rules.hasSecrets ? { secrets: isCrowd(match) ? secretsOf(rules, match, seat, this.onFault) : null } : {}),
      ...(rules.hasConsole ? { console: match.host === number ? hostViews(rules, match, this.onFault) : null } : {}),
    };
  }

  /** Whether anything goes with the notice at all. */
  private get isTold(): boolean {
    return this.rules.hasSecrets || this.rules.hasConsole;
  }

  private textFor(client: PlayerClient): string {
    return JSON.stringify(this.forNotice(client.userData?.seat ?? -1));
  }

  private sendChanged(): void {
    const { host } = this.match();
    const hasSecrets = this.rules.hasSecrets;
    this.speakers.each(
      (client) => {
        const now = this.textFor(client);
        const before = this.sent.get(client) ?? '';
        this.sent.set(client, now);
        if (now !== before && (before || saysSomething(now))) this.speakers.sendYou(client, 'changes');
      },
      // A console has the host alone, or whoever was it until now.
      (client) => hasSecrets || client.userData?.seat === host || saysSomething(this.sent.get(client) ?? ''),
    );
  }

  private bind(client: PlayerClient): void {
    const seat = this.state.seats.get(String(client.userData?.seat ?? -1));
    if (!client.view || !seat || this.seen.get(client) === seat) return;
    this.seen.set(client, seat);
    client.view.add(seat);
  }
}

/** Of what went with a notice, as text: whether anything was in it. */
function saysSomething(text: string): boolean {
  return text.includes('{', 1);
}

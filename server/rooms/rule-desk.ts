import { Protocol } from '@colyseus/core';
import type { Logger } from 'pino';
import type { MatchState } from '#shared/protocol/state.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import { type Refusal, refuse } from '#shared/rules/refusals.ts';
import { SignalTally } from '#shared/rules/signals.ts';
import { TooSlow } from '#shared/rules/watch.ts';
import type { MatchHost } from '../match/match-host.ts';
import { blameOf } from '../mods/blame-of.ts';
import type { PlayerClient } from './player-client.ts';
import { sendRuleNotices } from './rule-notices.ts';
import { Secrets } from './secrets.ts';
import type { Speakers } from './speakers.ts';

export interface RuleDeskArgs {
  readonly host: MatchHost;
  readonly state: MatchState;
  readonly speakers: Speakers;
  readonly log: Logger;
  readonly now: () => number;
  /** Runs what happens in a turn of its own. */
  readonly guarded: (where: string, work: () => void) => void;
}

/** What a room does for the rules of its match beyond playing them: secrets, signals, notices, and faults. */
export class RuleDesk {
  readonly secrets: Secrets;
  readonly signals: SignalTally;
  private readonly args: RuleDeskArgs;
  private readonly failing = new Set<string>();

  constructor(args: RuleDeskArgs) {
    this.args = args;
    const { host, state, speakers } = args;
    this.signals = new SignalTally(host.rules, this.onFault);
    this.secrets = new Secrets({
      rules: host.rules,
      match: () => host.match,
      state,
      speakers,
      onFault: this.onFault,
    });
  }

  /** A rule failed where it was only looked at: that goes into the log of the match, where a replay finds it. */
  readonly onFault = (rule: string, error: unknown): void => {
    const { host, log, now, guarded } = this.args;
    const key = `${host.match.id}/${rule}`;
    if (this.failing.has(key)) return;
    this.failing.add(key);
    log.error({ err: error, matchId: host.match.id, ...blameOf(rule, error) }, 'a rule failed and goes off');
    // Not now: somebody is in the middle of looking.
    queueMicrotask(() => guarded('a rule that failed', () => host.apply({ type: 'off', at: now(), rule })));
  };

  /** Somebody came in, and what is theirs alone with them. Colyseus sends whom a patch says nothing an empty frame all the same; that would tell when others hear something. */
  admit(client: PlayerClient): void {
    this.secrets.admit(client);
    if (!this.args.host.rules.hasSecrets) return;
    const { raw } = client;
    client.raw = (data, ...rest) => {
      if (data.length === 1 && data[0] === Protocol.ROOM_STATE_PATCH) return;
      raw.call(client, data, ...rest);
    };
  }

  /** A seat signals something; a refusal comes back where it may not. */
  onSignal(client: PlayerClient, said: { rule: string; name: string; payload: unknown }): Refusal | null {
    const { host, now } = this.args;
    const seat = host.match.seats[client.userData?.seat ?? -1];
    if (!seat) return refuse('seat/unknown');
    const taken = this.signals.take(host.match, seat, said, now());
    return typeof taken === 'string' ? null : taken;
  }

  onEvents(events: readonly MatchEvent[]): void {
    const { host, speakers, log } = this.args;
    for (const event of events) if (event.type === 'slow') this.onFault(event.rule, new TooSlow(event.what, event.ms));
    sendRuleNotices(events, { rules: host.rules, match: host.match, speakers, log });
  }
}

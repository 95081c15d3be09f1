import { newShowState } from '../shows/show-part.ts';
import { NO_MOVES } from './bots.ts';
import { dueOf } from './due.ts';
import type { MatchEvent } from './events.ts';
import { setLeads } from './leading.ts';
import { type Match, type MatchHeader, REMOVED, RULES_VERSION } from './match.ts';
import { momentOf } from './moment.ts';
import { rememberMatch, rememberSeat } from './remember.ts';
import type { Ruleset } from './ruleset.ts';
import { newSeat } from './seat.ts';
import { occupy, setAway } from './seating.ts';

/** A new match in its waiting room. `events` gets what went wrong with a rule while it was made. */
export function createMatch(rules: Ruleset, header: MatchHeader, events: MatchEvent[] = []): Match {
  const match: Match = {
    // What each answer looks at stands together: rooms are cold in memory when an answer comes.
    phase: { name: rules.lobby, stage: 'lobby', rule: rules.mode.id, after: null, startedAt: header.at, endsAt: null },
    pausedAt: null,
    round: null,
    now: header.at,
    seats: [],
    deck: header.deck,
    rules: header.rules.map((rule) => ({ ...rule, isOff: false })),
    offCount: 0,
    botMoves: NO_MOVES,
    botsDone: 0,
    due: null,
    graces: [],
    returnBy: null,
    encore: null,
    host: header.host,
    isUnranked: false,
    humansHere: 0,
    peoplePlaying: 0,
    ready: null,
    rulesVersion: RULES_VERSION,
    id: header.id,
    key: header.key,
    publicSeed: header.publicSeed,
    topic: header.topic,
    settings: header.settings,
    rounds: header.deck.length,
    cursor: 0,
    slots: {},
    seatOf: {},
    names: {},
    arrivals: 0,
    taken: 0,
    hereCount: 0,
    opener: header.opener === null ? null : { playerId: header.opener, isIn: false },
    coHost: header.coHost,
    locked: header.locked,
    answersOnly: header.answersOnly ?? false,
    watchable: header.watchable ?? false,
    lateScore: 0,
    playedMs: 0,
    idlePhases: 0,
    shutOut: [],
    ...(header.daily ? { daily: header.daily } : {}),
    ...(header.show ? { show: newShowState(header.show) } : {}),
  };
  const moment = momentOf(rules, match, header.at, events);
  rememberMatch(moment);
  for (const who of header.seated) {
    const seat = newSeat(match.seats.length, who, who.kind, 0);
    if (who.leads) setLeads(match, seat, true);
    occupy(match, seat);
    if (match.opener?.playerId === who.playerId) match.opener.isIn = true;
    rememberSeat(moment, seat);
    if (who.droppedAt !== null) setAway(match, seat, who.droppedAt);
  }
  match.graces.sort((a, b) => a.at - b.at);
  for (const playerId of header.removed) match.seatOf[playerId] = REMOVED;
  if (match.humansHere > 0 && header.settings.autoStartMs !== null) {
    match.phase.endsAt = header.at + header.settings.autoStartMs * header.settings.pace;
  }
  if (rules.hasDue) match.due = dueOf(moment); // the people of a rematch sit already
  return match;
}

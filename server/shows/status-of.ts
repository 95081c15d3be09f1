import type { FairPlay } from '#shared/fair-play/fair-play.ts';
import { type Match, modeIdOf, questionOf } from '#shared/rules/match.ts';
import type { ArenaStatus, ShowCard, ShowStatus } from '#shared/shows/status.ts';
import type { NewRoom } from '../rooms/new-room.ts';

/** What anybody may know of a show. */
export function cardOf(room: NewRoom, match: Match, arenas: readonly ArenaStatus[]): ShowCard {
  const { show, phase, topic, locked, watchable } = match;
  const sum = (of: (arena: ArenaStatus) => number): number => arenas.reduce((total, arena) => total + of(arena), 0);
  return {
    code: room.code,
    title: show?.title ?? '',
    mode: modeIdOf(match),
    topic,
    startsAt: show?.startsAt ?? 0,
    seats: (show?.arenas ?? 0) * match.settings.maxSeats,
    taken: sum(({ taken }) => taken),
    here: sum(({ here }) => here),
    doors: show?.doors ?? 'closed',
    locked,
    watchable,
    isPublic: room.isPublic,
    stage: phase.stage,
  };
}

/** What its host may know: never the right answer of a question that is open. */
export function statusOf(args: {
  readonly room: NewRoom;
  readonly match: Match;
  readonly arenas: readonly ArenaStatus[];
  readonly fairPlay: FairPlay | null;
  /** Server ms. */
  readonly now: number;
}): ShowStatus {
  const { room, match, arenas, fairPlay, now } = args;
  const { show, phase, round } = match;
  return {
    ...cardOf(room, match, arenas),
    now,
    phase: phase.name,
    endsAt: phase.endsAt,
    isPaused: match.pausedAt !== null,
    round: round?.index ?? -1,
    rounds: match.rounds,
    stem: questionOf(match)?.stem ?? '',
    playing:
      phase.stage === 'lobby' ? arenas.reduce((sum, arena) => sum + arena.playing, 0) : (show?.field.playing ?? 0),
    awaits: show?.awaits ?? null,
    voids: show?.paid?.round ?? null,
    mayRestore: show?.cut != null,
    fallen: show?.cut?.fallen ?? 0,
    seq: show?.seq ?? 0,
    best: (show?.field.best ?? []).map(({ name, arena, score }) => ({ name, arena, score })),
    arenas,
    fairPlay,
  };
}

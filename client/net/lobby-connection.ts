import type { Room } from '@colyseus/sdk';
import { FRIENDS_NOTICE, type FriendsNotice } from '#shared/protocol/friends.ts';
import { LobbyState } from '#shared/protocol/lobby.ts';
import type { Stage } from '#shared/rules/phase.ts';
import { learnTitles } from '../i18n/topic-words.ts';
import { gameUrl } from './base-path.ts';
import { ComeIn } from './come-in.ts';
import { Ways } from './ways.ts';

/** A room a newcomer may join. */
export interface OpenRoom {
  readonly roomId: string;
  readonly code: string;
  readonly mode: string;
  /** Ids of what is added to the mode. */
  readonly modifiers: readonly string[];
  readonly topic: string;
  readonly taken: number;
  readonly maxSeats: number;
  readonly stage: Stage;
  /** Server ms; 0: the host starts. */
  readonly startsAt: number;
  readonly avatars: readonly string[];
  /** Whether one may sit down in it, and whether one may watch it without a seat. */
  readonly canJoin: boolean;
  readonly canWatch: boolean;
}

export interface LobbySnapshot {
  readonly online: number;
  /** People in matches, by topic. */
  readonly playing: ReadonlyMap<string, number>;
  /** About to start first. */
  readonly rooms: readonly OpenRoom[];
}

const RETRY_MS = 3000;
/** An attempt that takes longer is given up for another one, ms. */
const ATTEMPT_MS = 10 * 1000;

export interface WatchLobbyArgs {
  readonly lobbyId: () => Promise<string>;
  /** Whoever has one is told where their friends are. */
  readonly pass?: string;
  readonly onChange: (lobby: LobbySnapshot) => void;
  /** A line is open, and nothing was said on it yet. */
  readonly onOpen: () => void;
  readonly onFriends: (notice: FriendsNotice) => void;
}

/** Subscribes to the wall's live counts; the returned function ends it. Counts are a courtesy: without them the wall still works. */
export function watchLobby({ lobbyId, pass, onChange, onOpen, onFriends }: WatchLobbyArgs): () => void {
  let isOver = false;
  const ways = new Ways();
  let room: Room<unknown, LobbyState> | null = null;
  let coming: ComeIn<LobbyState> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function come(): Promise<void> {
    const attempt = new ComeIn<LobbyState>({
      ...{ origin: gameUrl(), state: LobbyState, way: ways.next, limitMs: ATTEMPT_MS },
      find: async () => ({ roomId: await lobbyId() }),
      ...(pass === undefined ? {} : { pass }),
    });
    coming = attempt;
    try {
      const joined = await attempt.run();
      if (isOver) return attempt.abort();
      coming = null; // Who has come in leaves, and is not given up.
      ways.opened(attempt.way);
      room = joined;
      room.reconnection.enabled = false;
      onOpen();
      room.onMessage(FRIENDS_NOTICE, onFriends);
      room.onStateChange((state) => onChange(snapshotOf(state)));
      room.onLeave(again);
    } catch {
      if (attempt.step === 'open') ways.failed(attempt.way, attempt.hasOpened);
      again();
    }
  }
  function again(): void {
    room = null;
    if (!isOver) retry = setTimeout(() => void come(), RETRY_MS * (1 + Math.random()));
  }
  void come();
  return () => {
    isOver = true;
    clearTimeout(retry);
    coming?.abort();
    void room?.leave(true);
  };
}

function snapshotOf(state: LobbyState): LobbySnapshot {
  const playing = new Map<string, number>();
  state.playing.forEach((count, topic) => playing.set(topic, count));
  const rooms: OpenRoom[] = [];
  for (const { topic: id, topicTitle: title } of state.rooms.values()) if (title) learnTitles([{ id, title }]);
  state.rooms.forEach(
    ({ roomId, code, mode, modifiers, topic, taken, maxSeats, stage, startsAt, avatars, canJoin, canWatch }) => {
      rooms.push({
        roomId,
        code,
        mode,
        modifiers: modifiers.split(' ').filter(Boolean),
        topic,
        taken,
        maxSeats,
        stage: stage as Stage,
        startsAt,
        avatars: avatars.split(' ').filter(Boolean),
        canJoin,
        canWatch,
      });
    },
  );
  rooms.sort(
    (a, b) => (a.startsAt || Number.POSITIVE_INFINITY) - (b.startsAt || Number.POSITIVE_INFINITY) || b.taken - a.taken,
  );
  return { online: state.online, playing, rooms };
}

import type { SchemaType } from '@colyseus/schema';
import { schema, t } from '@colyseus/schema';

/** The synchronised state of the lobby room: the wall's live counts, a subscription. */

export const OpenRoomState = schema(
  {
    roomId: t.string().default(''),
    code: t.string().default(''),
    mode: t.string().default(''),
    /** Ids of the modifiers that are added, joined by a space. */
    modifiers: t.string().default(''),
    topic: t.string().default(''),
    /** Seats taken and seats in all. */
    taken: t.uint16().default(0),
    maxSeats: t.uint16().default(0),
    /** What is going on in it (`shared/rules/phase.ts`). */
    stage: t.string().default('lobby'),
    /** Server ms of the automatic start; 0: the host starts. */
    startsAt: t.number().default(0),
    /** Avatar seeds of up to four people inside, joined by a space. */
    avatars: t.string().default(''),
    /** What the topic is called, where it is somebody's pack; else empty. */
    topicTitle: t.string().default(''),
    /** Whether somebody may take a seat, and whether somebody may watch without one (SP1). */
    canJoin: t.boolean().default(false),
    canWatch: t.boolean().default(false),
  },
  'OpenRoomState',
);
export type OpenRoomState = SchemaType<typeof OpenRoomState>;

export const LobbyState = schema(
  {
    version: t.uint16().default(0),
    /** People in matches right now, by topic id. */
    playing: t.map('uint32'),
    online: t.uint32().default(0),
    /** Public rooms that can be joined or watched, by code: those about to start first in `startsAt`. */
    rooms: t.map(OpenRoomState),
  },
  'LobbyState',
);
export type LobbyState = SchemaType<typeof LobbyState>;

/** Colyseus name of the lobby room. */
export const LOBBY = 'lobby';

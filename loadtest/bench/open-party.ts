import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ChildServer } from '../child-server.ts';
import { guestPass, inParallel, LeanClient } from '../lean/lean-client.ts';
import { WatchedRoom } from '../lean/watched-room.ts';

/** Requests under way at once while joining. */
const JOINING = 64;

export interface Party {
  readonly roomId: string;
  /** The first is the host. */
  readonly clients: readonly LeanClient[];
  readonly host: LeanClient;
  /** What the host sees. */
  readonly room: WatchedRoom;
}

/** A room of one mode with so many lean clients in it, all seated, nothing begun. */
export async function openParty(
  { url }: Pick<ChildServer, 'url'>,
  mode: string,
  size: number,
  options: Record<string, number>,
): Promise<Party> {
  const passes = await inParallel(size, 32, (index) => guestPass(url, index));
  const opened = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: PROTOCOL_VERSION, pass: passes[0], mode, topic: 'sea', options }),
  });
  if (!opened.ok) throw new Error(`the bench's room of ${mode} was not opened: ${await opened.text()}`);
  const { roomId } = (await opened.json()) as { roomId: string };
  const host = await LeanClient.join(url, roomId, passes[0] ?? '');
  const room = new WatchedRoom(host);
  const guests = await inParallel(size - 1, JOINING, (index) => LeanClient.join(url, roomId, passes[index + 1] ?? ''));
  await room.until('everybody', (state) => state.here === size);
  return { roomId, clients: [host, ...guests], host, room };
}

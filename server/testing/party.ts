import type { Mode } from '#shared/rules/rule.ts';
import { TestPlayer } from './test-player.ts';
import type { TestServer } from './test-server.ts';

export interface Party {
  readonly roomId: string;
  readonly code: string;
  readonly players: readonly TestPlayer[];
  readonly host: TestPlayer;
  readonly guest: TestPlayer;
}

/** A room with people in it; the first of them is the host. */
export async function aParty(
  server: TestServer,
  count: number,
  args: { mode?: Mode; options?: Record<string, number>; isPublic?: boolean } = {},
): Promise<Party> {
  const { roomId, code } = await server.open({ options: { questions: 5, seconds: 5 }, ...args });
  const players: TestPlayer[] = [];
  for (let i = 0; i < count; i++) players.push(await new TestPlayer(server).join(roomId));
  const [host, guest] = players;
  if (!host) throw new Error('a party needs people');
  await host.until('everybody in the room', () => host.room.state.seats.size === count);
  return { roomId, code, players, host, guest: guest ?? host };
}

/** The same, with its first question open. */
export async function aPartyInPlay(...args: Parameters<typeof aParty>): Promise<Party> {
  const party = await aParty(...args);
  party.host.send('start');
  await Promise.all(party.players.map((player) => player.phase('answering', 0)));
  return party;
}

import { barePeer } from '../bench/peers/bare-peer.ts';
import { measurePeer, type PeerFigures } from '../bench/peers/measure-peer.ts';

/** Each question of it, and everybody's answer to it, takes two seconds. */
const COURSE = { rounds: 2, settlingMs: 1_500, answersOverMs: 1_000, betweenMs: 400 };

/**
 * What the same crowd costs with bare `ws`, which knows no rules and keeps nothing: a request and a socket each, questions
 * of so many bytes to all, everybody's answer within a second. It is the limit of this machine as it is now, so that a
 * figure of ours can be read on any other. Null where it was not survived.
 */
export async function besideBare(players: number, questionBytes: number): Promise<PeerFigures | null> {
  const { figures } = await measurePeer(barePeer(questionBytes, { asksFirst: true }), players, COURSE);
  return figures;
}

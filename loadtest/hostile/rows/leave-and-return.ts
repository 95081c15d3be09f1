import { pause } from '../../pause.ts';
import { newPass, openRoom } from '../ask.ts';
import { Person } from '../person.ts';
import type { Row } from '../scene.ts';

/** Questions before the other one leaves: somebody who guesses is right in one of them, all but surely. */
const ROUNDS = 12;

/** G: of two people the one who is behind leaves, and comes back with a fresh pass. */
export const leaveAndReturn: Row = {
  id: 'G1',
  title: 'leave, and return with a fresh pass',
  async run(scene) {
    const server = await scene.startServer({ PACE: '0.02' });
    const passes = [await newPass(server.url, '10.9.0.1'), await newPass(server.url, '10.9.0.2')];
    const { roomId } = await openRoom(server.url, passes[0] ?? '', { options: { questions: 20, seconds: 5 } });
    const ahead = await Person.join(server.url, roomId, passes[0] ?? '');
    const behind = await Person.join(server.url, roomId, passes[1] ?? '');
    scene.atEnd(() => ahead.client.close());
    await ahead.until(() => ahead.state.here === 2, 3000);
    ahead.send('start');
    let round = 0;
    for (; round < ROUNDS && scoreOf(ahead, 0) <= scoreOf(ahead, 1); round++) await playRound(ahead, behind, round);
    const left = scoreOf(ahead, 1);
    await behind.leave();
    // At the next reveal whoever left is no longer among those that a latecomer's score is taken from.
    await playRound(ahead, behind, round);
    ahead.send('pause');
    const leader = scoreOf(ahead, 0);
    const again = await Person.join(server.url, roomId, await newPass(server.url, '10.9.0.3'));
    scene.atEnd(() => again.client.close());
    await pause(500);
    const got = scoreOf(again, (again.all('you')[0] as { seat?: number } | undefined)?.seat ?? -1);
    scene.found(
      'a fresh pass is no better than the seat that was left',
      `left with ${left}, back with ${got}; the leader has ${leader}`,
      leader > left && got <= left,
    );
    scene.noticed = got >= leader ? 'the leader, who is level now' : 'nobody';
  },
};

/** One question: the one ahead guesses, the other answers the first question and then no more. */
async function playRound(ahead: Person, behind: Person, round: number): Promise<void> {
  await ahead.room.until('a question', (state) => state.phase === 'answering' && state.round === round);
  ahead.send('answer', { round, answer: ahead.state.options[round % 4]?.id ?? 0 });
  if (round === 0) behind.send('answer', { round, answer: behind.state.options[1]?.id ?? 0 });
  await pause(30);
  ahead.send('skip');
  await ahead.room.until('its reveal', (state) => state.phase === 'reveal' && state.round === round);
}

function scoreOf({ state }: Person, seat: number): number {
  return state.seats.get(String(seat))?.score ?? 0;
}

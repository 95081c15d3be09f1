import type { MeAnswer } from '#shared/protocol/http.ts';
import { ask, newPass, openRoom } from '../ask.ts';
import { Person } from '../person.ts';
import { pause, type Row } from '../scene.ts';

const FARMING_MS = 45_000;

/** G: two passes of one person play public matches of one question, as many as go into a minute. */
export const farming: Row = {
  id: 'G3',
  title: 'ratings are farmed with two passes',
  async run(scene) {
    const server = await scene.startServer({ PACE: '0.02' });
    const passes = [await newPass(server.url, '10.11.0.1'), await newPass(server.url, '10.11.0.1')] as const;
    const { roomId } = await openRoom(server.url, passes[0], { isPublic: true });
    const winner = await Person.join(server.url, roomId, passes[0]);
    const loser = await Person.join(server.url, roomId, passes[1]);
    scene.atEnd(() => {
      winner.client.close();
      loser.client.close();
    });
    await winner.until(() => winner.state.here === 2, 3000);
    let matches = 0;
    let done = '';
    const deadline = performance.now() + FARMING_MS;
    while (performance.now() < deadline && winner.closeCode === null) {
      const { phase, round, matchId, options } = winner.state;
      const step = `${matchId}/${round}/${phase}`;
      if (step !== done) {
        done = step;
        if (phase === 'waiting') winner.send('start');
        if (phase === 'answering') {
          winner.send('answer', { round, answer: options[0]?.id ?? 0 });
          loser.send('answer', { round, answer: options[1]?.id ?? 0 });
        }
        if (phase === 'reveal') winner.send('end');
        if (phase === 'podium') {
          matches++;
          await pause(250);
          winner.send('again');
        }
      }
      await pause(5);
    }
    await pause(1000);
    const rated = await ratedMatches(server.url, passes[0]);
    scene.found(
      'matches of one question and a second or two move no rating',
      `${rated} of ${matches} matches were rated`,
      matches > 0 && rated === 0,
    );
    scene.noticed = rated === 0 ? 'nobody' : 'everybody on the list of ratings';
  },
};

async function ratedMatches(server: string, pass: string): Promise<number> {
  const { elo } = JSON.parse((await ask(`${server}/api/me`, { body: { pass } })).text) as MeAnswer;
  return Object.values(elo).reduce((sum, { matches }) => sum + matches, 0);
}

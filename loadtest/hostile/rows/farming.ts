import type { MeAnswer } from '#shared/protocol/http.ts';
import { pause } from '../../pause.ts';
import { ask } from '../ask.ts';
import { FastPair } from '../fast-matches.ts';
import type { Row } from '../scene.ts';

const FARMING_MS = 45_000;

/** G: two passes of one person play public matches of one question, as many as go into a minute. */
export const farming: Row = {
  id: 'G3',
  title: 'ratings are farmed with two passes',
  async run(scene) {
    const server = await scene.startServer({ PACE: '0.02' });
    const { pair, passes } = await FastPair.seat(scene, server.url, '10.11.0.1');
    const deadline = performance.now() + FARMING_MS;
    await pair.play(() => performance.now() > deadline);
    await pause(1000);
    const rated = await ratedMatches(server.url, passes[0]);
    scene.found(
      'matches of one question and a second or two move no rating',
      `${rated} of ${pair.matches} matches were rated`,
      pair.matches > 0 && rated === 0,
    );
    scene.noticed = rated === 0 ? 'nobody' : 'everybody on the list of ratings';
  },
};

async function ratedMatches(server: string, pass: string): Promise<number> {
  const { elo } = JSON.parse((await ask(`${server}/api/me`, { body: { pass } })).text) as MeAnswer;
  return Object.values(elo).reduce((sum, { matches }) => sum + matches, 0);
}

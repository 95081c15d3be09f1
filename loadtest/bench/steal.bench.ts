import { median, percentile } from '#shared/testing/percentile.ts';
import { ChildServer } from '../child-server.ts';
import { raceForAPoint } from '../steal-race.ts';
import type { Figure } from './figure.ts';

const PEOPLE = 500;
/** The median of so many races counts: one of them may fall on a busy moment of the machine. */
const RACES = 3;

/** How soon everybody knows who has won the one button that 500 people press at once. */
export async function stealBench(): Promise<Figure[]> {
  const p99s: number[] = [];
  const pressed: number[] = [];
  for (let race = 0; race < RACES; race++) {
    const server = await ChildServer.start('server/main.ts', { MAX_SEATS: String(PEOPLE), PACE: '0.3' });
    try {
      const { told } = await raceForAPoint(server.url, PEOPLE);
      p99s.push(
        percentile(
          told.map(({ afterMs }) => afterMs),
          99,
        ),
      );
      pressed.push(told[0]?.pressed ?? 0);
      if (new Set(told.map(({ winner }) => winner)).size !== 1) throw new Error('a steal had more than one winner');
    } finally {
      await server.stop();
    }
  }
  return [
    {
      name: `steal with ${PEOPLE} taps: decided to told, p99`,
      value: median(p99s),
      unit: 'ms',
      goal: { atMost: 50 },
      note: `${Math.round(median(pressed))} of them pressed within 150 ms of the first`,
    },
  ];
}

import type { Match } from '../rules/match.ts';
import { type Moment, seatsOf } from './moment.ts';

/** What a bot did is told where no person did anything like it. */
const BOT_SHARE = 0.4;

/** How much a moment is worth telling, from 0 to about 100: what is rarer, closer and later is worth more. */
export function worthOf(match: Match, moment: Moment): number {
  const hero = match.seats[seatsOf(moment)[0] ?? -1];
  return plainWorth(match, moment) * (hero?.kind === 'bot' ? BOT_SHARE : 1);
}

function plainWorth(match: Match, moment: Moment): number {
  switch (moment.kind) {
    case 'unmasking':
      return 90;
    case 'finish':
      return 85 - moment.byMs * 0.4;
    case 'steal':
      return moment.byMs === null ? 55 : 80 - Math.min(30, moment.byMs * 0.1);
    case 'cut':
      return moment.by === null ? 60 : 80 - Math.min(40, moment.by * 0.1);
    case 'lone':
      return 45 + 3 * Math.min(10, moment.players);
    case 'climb': {
      const [worst = 0] = moment.ranks;
      const best = moment.ranks.at(-1) ?? 0;
      return Math.min(75, 12 * (worst - best)) + (best === 1 ? 20 : 0);
    }
    case 'streak':
      return Math.min(90, 10 * moment.count);
    case 'chain':
      return Math.min(75, 15 * moment.size);
    case 'lead': {
      // Who overtakes in the last question has turned the match.
      const asked = Math.max(1, (match.round?.index ?? 0) + 1);
      return 25 + 45 * ((moment.round + 1) / asked);
    }
  }
}

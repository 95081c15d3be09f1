import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { ConfettiBurst } from './confetti-burst.ts';
import type { Easel } from './easel.ts';
import type { Layout } from './layout.ts';
import { VERDICT_DELAY_MS, type VerdictCard } from './verdict-card.ts';

/** Confetti from behind the points of a right answer, to the side where there are no words. */
export function celebrate(easel: Easel, layout: Layout, { hero }: VerdictCard, room: RoomSnapshot): ConfettiBurst {
  const free = layout.card.x + layout.card.width - (hero.x + hero.width);
  const count = layout.measures.size === 'phone' ? 90 : layout.measures.size === 'tablet' ? 110 : 140;
  return new ConfettiBurst(easel, {
    seed: `${room.matchId}/${room.round}`,
    count,
    x: hero.x + hero.width - Math.min(20, hero.width / 4),
    y: hero.y,
    aim: -Math.PI / 2 + (free > 120 ? 0.42 : 0.2),
    reach: Math.min(420, hero.y + 40),
    delay: VERDICT_DELAY_MS,
  });
}

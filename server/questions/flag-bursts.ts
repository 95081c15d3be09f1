import type { FlagRecord } from '../storage/ports/feedback.ts';
import type { ReviewItem } from './review.ts';

/** Flags of one source that follow each other within this belong together. */
const GAP_MS = 10 * 60 * 1000;
/** So many questions flagged together are one event. */
const BURST_QUESTIONS = 3;

/** What one source, or several that flagged the same, did to many questions in one go: one thing to decide. */
export interface FlagBurst {
  readonly items: readonly ReviewItem[];
  /** The flags that made it one. */
  readonly flags: readonly FlagRecord[];
}

/** Items as a reviewer takes them: alone, or with all others that were flagged in the same burst. In the order of their first. */
export function burstsOf(items: readonly ReviewItem[]): (ReviewItem | FlagBurst)[] {
  const leader = items.map((_, i) => i);
  const find = (i: number): number => {
    const up = leader[i] ?? i;
    return up === i ? i : find(up);
  };
  for (const flags of bySource(items).values()) {
    flags.sort((a, b) => a.at - b.at);
    flags.forEach(({ item, at }, n) => {
      const before = flags[n - 1];
      if (!before || at - before.at > GAP_MS) return;
      const [one, other] = [find(item), find(before.item)];
      leader[Math.max(one, other)] = Math.min(one, other);
    });
  }
  const groups = new Map<number, ReviewItem[]>();
  items.forEach((item, i) => {
    const group = groups.get(find(i));
    if (group) group.push(item);
    else groups.set(find(i), [item]);
  });
  return [...groups.values()].flatMap((group): (ReviewItem | FlagBurst)[] =>
    group.length < BURST_QUESTIONS ? group : [{ items: group, flags: group.flatMap((item) => item.flags) }],
  );
}

/** Whom a flag comes from, as far as anybody knows: an address, else a player. */
export function sourceOf({ origin, playerId }: FlagRecord): string {
  return origin === null ? `player/${playerId}` : `origin/${origin}`;
}

function bySource(items: readonly ReviewItem[]): Map<string, { item: number; at: number }[]> {
  const found = new Map<string, { item: number; at: number }[]>();
  items.forEach(({ flags }, item) => {
    for (const flag of flags) {
      const source = sourceOf(flag);
      const same = found.get(source);
      if (same) same.push({ item, at: flag.at });
      else found.set(source, [{ item, at: flag.at }]);
    }
  });
  return found;
}

import type { Match } from './match.ts';

/**
 * A number that two matches share when they came to the same: seats, scores, places, what rules remember. It is
 * journalled at each reveal, so that a replay that comes to something else is found there. O(seats), no allocation to
 * speak of.
 */
export function checksumOf(match: Match): number {
  const sum = new Sum();
  sum.text(match.phase.name);
  sum.add(match.cursor);
  sum.add(match.taken);
  sum.add(match.round?.index ?? -1);
  sum.add(match.round?.answeredCount ?? 0);
  for (const seat of match.seats) {
    sum.add(seat.score);
    sum.add(seat.rightMs);
    sum.add(seat.rank);
    sum.add(seat.streak);
    sum.text(seat.presence);
    sum.add(seat.plays ? 1 : (seat.out?.place ?? -1));
    for (const slot of Object.values(seat.slots)) sum.text(textOf(slot));
  }
  for (const rule of match.rules) sum.add(rule.isOff ? 1 : 0);
  sum.text(textOf(match.slots));
  return sum.value;
}

/** What is no JSON counts as nothing here: whose memory it is will be blamed for it (memory.ts). */
function textOf(memory: unknown): string {
  try {
    return JSON.stringify(memory) ?? '';
  } catch {
    return '';
  }
}

/** FNV-1a, 32 bit. */
class Sum {
  private hash = 2166136261;

  get value(): number {
    return this.hash >>> 0;
  }

  add(number: number): void {
    const whole = Math.round(number);
    this.byte(whole);
    this.byte(whole / 65_536);
  }

  text(text: string): void {
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  private byte(value: number): void {
    this.hash = Math.imul(this.hash ^ (value & 0xffff), 16777619);
  }
}

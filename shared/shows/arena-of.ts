/** An arena seats so many at most: beyond, what its process sends to them all takes too long. */
export const ARENA_SEATS_MAX = 500;
/** People are spread by a hash, which is never quite even: so much of the seats is left free for that. */
const SPARE_SHARE = 0.1;

/** How many arenas so many people need. */
export function arenasNeeded(seats: number, arenaSeats = ARENA_SEATS_MAX): number {
  return Math.max(1, Math.ceil((seats * (seats > arenaSeats ? 1 + SPARE_SHARE : 1)) / arenaSeats));
}

/**
 * In which order a person's arenas come: the first with a free seat is theirs. It follows from show and person alone, so
 * that every door comes to the same, and a show with one arena more moves only those who belong there.
 */
export function arenasFor(show: string, playerId: string, arenas: number): number[] {
  return Array.from({ length: arenas }, (_, arena) => ({ arena, weight: hashOf(`${show}/${arena}/${playerId}`) }))
    .sort((a, b) => b.weight - a.weight || a.arena - b.arena)
    .map(({ arena }) => arena);
}

/** FNV-1a with the finish of murmur3, whose bits are even enough to compare: 32 bits. It is no secret. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return (hash ^ (hash >>> 16)) >>> 0;
}

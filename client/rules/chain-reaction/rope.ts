import type { Chain, ChainFace, ChainPlace } from '#shared/modifiers/chain-reaction/chain.ts';

/** So many faces have room on the rope: the first three, I and my neighbours. */
const FACES = 7;
const FIRST = 3;
/** The window of a chain, as the rule has it (CR1). */
const CHAIN_MS = 300;
/** Faces nearer than this part of the rope would lie on each other. */
const LEAST_GAP = 0.14;

export interface Rope {
  readonly faces: readonly (ChainFace & {
    /** Its place on the rope, 0 to 1. */
    readonly at: number;
    /** How far it is from the nearer neighbour, in the same parts. */
    readonly room: number;
  })[];
  /** How many are in the chain and not on the rope. */
  readonly more: number;
}

/** Who is shown on the rope and where: at their own time, as far as they are apart. */
export function ropeOf({ faces, size }: Pick<Chain, 'faces' | 'size'>, mine: ChainPlace | null, seat: number): Rope {
  const all = [...faces];
  // Far behind I am not among those that everybody is sent.
  if (mine && !all.some((face) => face.seat === seat)) all.push({ seat, afterMs: mine.afterMs });
  const me = all.findIndex((face) => face.seat === seat);
  const shown =
    all.length <= FACES ? all : all.filter((_, i) => i < FIRST || (me >= FIRST ? Math.abs(i - me) <= 1 : i < FACES));
  const places = spread(shown.map(({ afterMs }) => Math.min(1, afterMs / CHAIN_MS)));
  const place = (i: number): number => places[i] ?? 0;
  const room = (i: number): number =>
    Math.min(i === 0 ? 1 : place(i) - place(i - 1), i === places.length - 1 ? 1 : place(i + 1) - place(i));
  return { faces: shown.map((face, i) => ({ ...face, at: place(i), room: room(i) })), more: size - shown.length };
}

/** The same order, and nobody on another: pushed right first, then what went over the end back again. */
function spread(wanted: readonly number[]): number[] {
  const gap = Math.min(LEAST_GAP, 1 / Math.max(1, wanted.length - 1));
  const places: number[] = [];
  for (const [i, at] of wanted.entries()) places.push(i === 0 ? 0 : Math.max(at, (places[i - 1] ?? 0) + gap));
  for (let i = places.length - 1, most = 1; i >= 0; i--, most = (places[i + 1] ?? 1) - gap)
    places[i] = Math.max(0, Math.min(places[i] ?? 0, most));
  return places.map((at) => Math.round(at * 1000) / 1000);
}

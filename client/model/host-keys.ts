/** What a host has in the strip over a match, in order. */
export const HOST_KEYS = ['pause', 'skip', 'room'] as const;
export type HostKey = (typeof HOST_KEYS)[number];

/** Those of them that are there where a mode denies some wishes to everybody: the room's sheet goes with all that it is for. */
export function hostKeysOf(denies: readonly string[]): readonly HostKey[] {
  const isGone: Readonly<Record<HostKey, boolean>> = {
    pause: denies.includes('pause'),
    skip: false,
    room: denies.includes('kick') && denies.includes('end'),
  };
  return HOST_KEYS.filter((key) => !isGone[key]);
}

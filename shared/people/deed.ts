/** What is done at the desk of a server, and kept in its log. */
export const DEEDS = [
  'signed-in',
  'banned-player',
  'banned-network',
  'lifted',
  'settled',
  'decided',
  'mended',
  'moved-pack',
  'took-in',
] as const;
export type Deed = (typeof DEEDS)[number];

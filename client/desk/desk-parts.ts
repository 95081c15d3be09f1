/** What there is to do at the desk, each at an address of its own: `/desk/import`. */
export const DESK_PARTS = ['review', 'import', 'packs', 'people'] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

/** The part that an address names; without a word it is the first. */
export function deskPartOf(word: string | undefined): DeskPart | null {
  return word === undefined ? DESK_PARTS[0] : (DESK_PARTS.find((part) => part === word) ?? null);
}

import { readCode } from '#shared/protocol/code.ts';

/** What an overlay can show, in the order of the docs. */
export const OVERLAY_PARTS = ['question', 'clock', 'ladder', 'ticker', 'qr', 'fastest'] as const;
export type OverlayPart = (typeof OVERLAY_PARTS)[number];

export interface WatchRoute {
  readonly kind: 'screen' | 'overlay';
  /** Null: the address has none that could be one. */
  readonly code: string | null;
  /** Of an overlay. */
  readonly parts: readonly OverlayPart[];
  /** Words of the address that are no part. */
  readonly unknown: readonly string[];
}

/** Reads `/K7PQ/screen` or `/K7PQ/overlay?parts=clock,qr`, as it stands under the game's own path. */
export function watchRouteOf(path: string, query: URLSearchParams): WatchRoute {
  const words = path.split('/').filter(Boolean);
  const kind = words.at(-1) === 'screen' ? 'screen' : 'overlay';
  const asked = (query.get('parts') ?? '')
    .split(/[\s,+]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
  const parts = OVERLAY_PARTS.filter((part) => asked.length === 0 || asked.includes(part));
  const unknown = asked.filter((word) => !(OVERLAY_PARTS as readonly string[]).includes(word));
  return { kind, code: readCode(words.at(-2) ?? '') ?? null, parts, unknown };
}

import type { Look } from '../../rules/context.ts';
import type { Sheet, SheetRow } from '../../rules/sheet.ts';
import { defineModifier } from '../define-modifier.ts';
import type { Chain, ChainMemory, ChainPlace } from './chain.ts';

/** CR1: who is right so long after the first right answer, or sooner, is in the chain, ms of credited time. */
export const CHAIN_MS = 300;
/** CR2: so many links give points; a longer chain is only longer. */
export const CHAIN_LINKS_MAX = 10;
/** So many faces travel to everybody. */
const FACES_MAX = 24;

interface OwnChain {
  /** In the chain of the last round; null: not. */
  place: ChainPlace | null;
}

type C = Look<ChainMemory, OwnChain>;

/** Right answers that come within a heartbeat of the first one make a chain, and each link pays everybody in it. */
export const chainReaction = defineModifier<ChainMemory, OwnChain>({
  id: 'chain-reaction',
  title: 'Chain reaction',
  summary: 'Right within 0.3 s of the fastest, and you form a chain: each link pays everybody in it.',
  icon: 'combo',
  group: 'points',
  options: {
    points: { kind: 'one-of', title: 'Points for each link', values: [10, 15, 25], default: 15 },
  },
  begin: () => ({ chain: null }),
  sit: () => ({ place: null }),
  on: {
    roundBegan(c) {
      c.all.chain = null;
      for (const { seat } of c.match.seats) c.own(seat).place = null;
    },
  },
  score(c, sheet) {
    const rows = chainOf(c, sheet);
    const [first] = rows;
    if (!first || rows.length < 2) return;
    const points = c.number('points') * Math.min(CHAIN_LINKS_MAX, rows.length - 1);
    const faces = rows.map(({ seat, ms }) => ({ seat, afterMs: ms - first.ms }));
    c.all.chain = {
      round: c.match.round?.index ?? 0,
      size: faces.length,
      points,
      faces: faces.slice(0, FACES_MAX),
    } satisfies Chain;
    faces.forEach(({ seat, afterMs }, i) => {
      sheet.add(seat, points, 'chain');
      c.own(seat).place = { place: i + 1, afterMs };
    });
  },
  sees: {
    all: (c) => c.all,
    own: (c, seat) => c.own(seat.seat).place,
  },
});

/** The right ones, the fastest first, until somebody is too late. Who was faster than a human is in no chain (Q12). */
function chainOf(c: C, sheet: Sheet): readonly SheetRow[] {
  const given = c.match.round?.given ?? {};
  const right = sheet.right.filter(({ seat }) => given[seat]?.isTooFast === false);
  const [first] = right;
  return first ? right.filter(({ ms }) => ms - first.ms <= CHAIN_MS) : [];
}

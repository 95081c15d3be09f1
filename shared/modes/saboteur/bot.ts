import type { Look } from '../../rules/context.ts';
import type { Luck } from '../../rules/random.ts';
import type { ReadOnly } from '../../rules/read-only.ts';
import type { BotMove } from '../../rules/rule.ts';
import type { Seat } from '../../rules/seat.ts';
import { decoysOf } from './decoys.ts';
import { NOBODY, type Plot, type Suspect } from './memory.ts';
import { tipFor } from './tips.ts';

/** How often a saboteur bot dares to push; else it answers like everybody, to be trusted. */
const DARING_CHANCE = 0.7;
/** How often a bot has nobody in mind. */
const UNDECIDED_CHANCE = 0.15;

type C = Look<Plot, Suspect>;

/** A saboteur bot pushes what it was told to, early; null: it answers like anybody. */
export function pushOf(c: C, seat: ReadOnly<Seat>, luck: Luck): readonly BotMove[] | null {
  if (c.own(seat.seat).role !== 'saboteur' || c.all.unmasked.includes(seat.seat) || !luck.chance(DARING_CHANCE))
    return null;
  const tip = tipFor(decoysOf(c), c.luck('tip', c.match.round?.index ?? 0, seat.seat));
  if (!tip) return null;
  const windowMs = c.match.round?.windowMs ?? 0;
  return [{ afterMs: windowMs * (0.1 + 0.2 * luck.next()), wish: { type: 'answer', answer: tip.option } }];
}

/** Whom a bot accuses: what everybody can see, weighed with a little stubbornness; a saboteur looks away from its own. */
export function accuseLikeABot(c: C, seat: ReadOnly<Seat>, lengthMs: number, luck: Luck): readonly BotMove[] {
  const others = c.standing().filter((other) => other.seat !== seat.seat && !c.all.unmasked.includes(other.seat));
  const isSaboteur = c.own(seat.seat).role === 'saboteur';
  let accused = NOBODY;
  let most = 0;
  for (const other of others) {
    if (isSaboteur && c.own(other.seat).role === 'saboteur') continue;
    const { wrongIn, followed, hasty } = c.own(other.seat).evidence;
    const suspicion = wrongIn.length + followed + 1.5 * hasty + 1.5 * luck.next();
    if (suspicion > most) [most, accused] = [suspicion, other.seat];
  }
  if (luck.chance(UNDECIDED_CHANCE)) accused = NOBODY;
  return [
    {
      afterMs: lengthMs * (0.2 + 0.5 * luck.next()),
      wish: { type: 'do', name: 'accuse', payload: { seat: accused } },
    },
  ];
}

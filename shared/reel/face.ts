import { AVATAR_PX, avatarOf } from '../art/avatar.ts';
import { INK } from '../art/ink.ts';
import { disc } from '../art/primitives.ts';
import { inPlace, type Layer } from '../art/scene.ts';
import type { RecapPerson } from '../story/recap.ts';

/** Edge about a face, in parts of its radius. */
const EDGE_SHARE = 0.08;

/** A face in a circle about (x, y), with an edge; nobody: an empty disc. */
export function faceLayers(person: RecapPerson | undefined, x: number, y: number, radius: number): Layer[] {
  if (radius <= 0) return [];
  const plate = inPlace(disc(x, y, radius * (1 + EDGE_SHARE), INK));
  if (!person) return [plate];
  return [
    plate,
    {
      list: avatarOf(person.avatar, person.bot),
      x: x - radius,
      y: y - radius,
      scale: (2 * radius) / AVATAR_PX,
      clip: { width: AVATAR_PX, height: AVATAR_PX, corner: AVATAR_PX / 2 },
    },
  ];
}

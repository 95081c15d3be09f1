import { defineClient, defineView, type MatchModel } from '#client/mod-view.ts';
import { ropeOf } from './rope-of.ts';

/** Which side the rope went to, and how near it is to an end. */
function pulled(_cue: unknown, { room }: MatchModel): string {
  const rope = ropeOf(room);
  const side = rope.moved < 0 ? 'Left pulls' : rope.moved > 0 ? 'Right pulls' : 'Nobody pulls';
  return `${side}. The rope is ${Math.abs(rope.at)} of ${rope.ends} to the ${rope.at < 0 ? 'left' : 'right'}.`;
}

export default defineClient({
  views: [
    defineView({
      rule: 'tug-of-war:rope',
      scenes: async () => ({ rope: (await import('./rope-scene.ts')).ropeScene }),
      sentences: { rope: pulled },
    }),
  ],
});

import { defineClient, defineView, type MatchModel, told } from '#client/mod-view.ts';
import { pullOf, ropeOf } from './rope-of.ts';

/** Which side the rope went to, and how near it is to an end. */
function pulled(_cue: unknown, { room }: MatchModel): string {
  const rope = ropeOf(room);
  const side = rope.at < 0 ? 'left' : 'right';
  const place = `The rope is ${Math.abs(rope.at)} of ${rope.ends} to the ${side}.`;
  return `${told(pullOf(rope))} ${told(rope.at === 0 ? 'The rope is in the middle.' : place)}`;
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

import { defineMod, type ModHost } from '#shared/mod-api.ts';
import { echo } from './echo.ts';
import { everything } from './everything.ts';
import { extra } from './extra.ts';
import { words } from './words.ts';

/** Each extension point of the game once: a test reads the API's keys and finds them here. Nobody needs to play it. */
export default defineMod((game) => {
  const isPaired = game.has('pairs:match');
  let isReady = false;
  return {
    modes: [everything(game.mode('first-takes-all:race').title)],
    modifiers: [extra(game.modifier('streaks').icon)],
    answerKinds: [echo],
    packs: [{ file: 'echo.json', topic: 'mixed', lang: 'en', licence: 'CC0-1.0', author: 'Quizcade' }],
    words,
    ready(host: ModHost) {
      host.log(`ready ${isReady ? 'again' : isPaired ? 'with pairs' : 'without pairs'}`);
      isReady = true;
    },
    dispose() {
      isReady = false;
    },
  };
});

import { defineMod } from '#shared/mod-api.ts';

export default defineMod((game) => ({ modes: [game.mode('not-here:mode')] }));

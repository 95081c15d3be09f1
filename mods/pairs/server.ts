import { defineMod } from '#shared/mod-api.ts';
import { pairs } from './pairs.ts';
import { words } from './words.ts';

/** Match two columns. GIFT's matching questions are read as such. */
export default defineMod({
  answerKinds: [pairs],
  packs: [{ file: 'pairs.gift', topic: 'atlas', licence: 'CC0-1.0', author: 'Quizcade' }],
  words,
});

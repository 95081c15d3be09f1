/** What a mod's scenes draw with, beside `mod-view.ts`. It comes with the canvas, so import it only from what is lazy. */
export { COLOUR } from './theme/tokens.ts';
export { centred, fillBox, line, type Type } from './views/brush.ts';
export { DEPTH, type Easel } from './views/easel.ts';
export { elastic, enter, move } from './views/eases.ts';
export { Picture } from './views/picture.ts';

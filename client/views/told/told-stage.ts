import type { ToldAnswers } from '../../model/told-answers.ts';
import type { Box } from '../box.ts';
import type { Easel, View } from '../easel.ts';
import { Glass } from '../glass.ts';
import { tellNumber } from './tell-number.ts';
import { tellOrder } from './tell-order.ts';
import { tellSeveral } from './tell-several.ts';
import { tellWords } from './tell-words.ts';
import { ToldPictures } from './told-pictures.ts';

/** The stage of a kind at the reveal, in the place of its form: what the room answered, and then what is right. */
export function toldStage(easel: Easel, place: Box, told: ToldAnswers, isSnap: boolean): View {
  const pictures = new ToldPictures(easel);
  switch (told.kind) {
    case 'number':
      pictures.own(new Glass(easel, place));
      tellNumber(pictures, place, told, isSnap);
      break;
    case 'text':
      pictures.own(new Glass(easel, place));
      tellWords(pictures, place, told, isSnap);
      break;
    case 'order':
      tellOrder(pictures, place, told, isSnap);
      break;
    case 'multi':
      tellSeveral(pictures, place, told, isSnap);
  }
  return pictures;
}

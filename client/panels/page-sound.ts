import { HOUSE_SCORE } from '../audio/house-score.ts';
import { Speaker } from '../audio/speaker.ts';
import { settings } from './settings-store.ts';

/** The loudspeaker of this page: where no match is to be heard, it plays the music of the house. */
export const speaker = new Speaker(() => settings.value);
speaker.perform(HOUSE_SCORE);

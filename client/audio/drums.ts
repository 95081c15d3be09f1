import type { Note } from './note.ts';

/** The drums of the beds. Each begins with its bar: `pattern` puts it where it belongs. */
export const kick = (gain: number): Note => ({ hz: 130, from: 0, lasts: 0.16, gain, to: 46 });
export const hat = (gain: number, pan = 0.25): Note => ({ hz: 7600, from: 0, lasts: 0.05, type: 'noise', gain, pan });
export const brush = (gain: number): Note => ({ hz: 2600, from: 0, lasts: 0.14, type: 'noise', gain, pan: -0.2 });

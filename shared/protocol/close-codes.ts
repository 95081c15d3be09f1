import { SENTENCES } from '../sentences.ts';

/**
 * Why a connection was closed: number, name, and the sentence a player reads. 4000-4099 belong to Colyseus
 * (4000 is a leave on purpose, 4001 a server that shuts down); ours begin at 4400.
 */
export const CLOSE_CODES = {
  'client-too-old': { code: 4400, sentence: SENTENCES['client/too-old'], final: true },
  'bad-identity': { code: 4401, sentence: SENTENCES['guest/bad-pass'], final: true },
  'played-elsewhere': { code: 4402, sentence: SENTENCES['close/played-elsewhere'], final: true },
  removed: { code: 4403, sentence: SENTENCES['kicked/stays-out'], final: true },
  'too-many-errors': { code: 4404, sentence: SENTENCES['close/too-many-errors'], final: true },
  'too-fast': { code: 4405, sentence: SENTENCES['close/too-fast'], final: true },
  'room-failed': { code: 4406, sentence: SENTENCES['close/room-failed'], final: true },
  'room-closed': { code: 4407, sentence: SENTENCES['close/room-closed'], final: true },
  'room-mending': { code: 4409, sentence: SENTENCES['close/room-mending'], final: false },
  'not-kept': { code: 4410, sentence: SENTENCES['close/not-kept'], final: true },
  forger: { code: 4411, sentence: SENTENCES['close/forger'], final: true },
  'room-moved': { code: 4412, sentence: SENTENCES['close/room-moved'], final: false },
  banned: { code: 4413, sentence: SENTENCES['close/banned'], final: true },
  forgotten: { code: 4414, sentence: SENTENCES['guest/gone'], final: true },
  'watch-closed': { code: 4415, sentence: SENTENCES['close/watch-closed'], final: true },
  'too-slow': { code: 4408, sentence: SENTENCES['close/too-slow'], final: false },
} as const;

export type CloseName = keyof typeof CLOSE_CODES;

/** The name of a close code of ours, or undefined for one of Colyseus or the browser. */
export function closeNameOf(code: number): CloseName | undefined {
  return (Object.keys(CLOSE_CODES) as CloseName[]).find((name) => CLOSE_CODES[name].code === code);
}

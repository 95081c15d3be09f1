import type { Luck } from '#shared/rules/random.ts';
import { maskedFrame } from '../lean/masked-frame.ts';
import { encodeMessage, FRAME } from '../lean/wire.ts';
import { intent } from './intent-frame.ts';

/** Something that no page sends. */
export interface RudeAct {
  readonly name: string;
  readonly frames: (round: number, luck: Luck) => readonly Buffer[];
}

/** A message of more than a server takes, bytes. */
const TOO_LARGE_BYTES = 8_000;
/** More than ten fingers type at once. */
const BURST_MESSAGES = 50;

export const RUDE_ACTS: readonly RudeAct[] = [
  {
    name: 'garbage',
    frames: (_round, luck) => [
      maskedFrame(Uint8Array.from({ length: 40 }, (_, i) => (i === 0 ? FRAME.data : luck.int(0, 255)))),
    ],
  },
  { name: 'an unknown message', frames: () => [maskedFrame(encodeMessage('give-me-points', { points: 1_000_000 }))] },
  { name: 'an answer without a round', frames: () => [maskedFrame(encodeMessage('answer', { answer: null }))] },
  { name: 'an answer to another question', frames: (round) => [intent('answer', { round: round + 7, answer: 'x' })] },
  { name: 'an option that is not there', frames: (round) => [intent('answer', { round, answer: 'no-such-option' })] },
  { name: 'what only a host may', frames: () => [intent('end', {})] },
  { name: 'a removal', frames: () => [intent('kick', { seat: 0 })] },
  { name: 'too much', frames: () => [maskedFrame(Buffer.alloc(TOO_LARGE_BYTES, FRAME.data))] },
  {
    name: 'too much at once',
    frames: () => Array.from({ length: BURST_MESSAGES }, () => intent('vote', { round: 0, vote: 'up' })),
  },
];

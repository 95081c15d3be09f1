import { figure, listed, lower, upper } from '../figures.ts';
import { countWord, placeWord } from './english.ts';

/** The highlight reel: its page, the words in its pictures, and the keys that lead to it. */
export const recap = {
  reel: 'Highlight reel',
  reelOf: (topic: string) => `Highlight reel of ${topic}`,
  title: (moments: number) => `A night, in ${countWord(moments)} ${moments === 1 ? 'moment' : 'moments'}`,
  made: (seconds: number) => `${figure(seconds)} seconds, made from the match log`,
  loading: 'Playing the match again',
  missing: 'No reel here',
  strip: 'The moments. Press one to see it again.',
  moment: (number: number, of: number, head: string, line: string) => `Moment ${number} of ${of}. ${head}. ${line}.`,
  again: 'Play again',
  saveGif: 'Save the GIF',
  saveVideo: 'Save the video',
  making: (percent: number) => `Making it: ${figure(percent)}%`,
  stop: 'Stop',
  share: 'Share',
  copy: 'Copy the text and the link',
  readyToShare: 'The GIF is ready. Press Share once more.',
  copied: 'Copied.',
  failed: 'That could not be made in this browser.',
  shared: (heads: readonly string[], topic: string) =>
    `${upper(listed(heads.map(lower)))}: one night of ${topic} on Quizcade`,
  /** At the end of the reel. */
  end: (topic: string) => `${topic}, on Quizcade`,
  /** Under each moment: a few words, and who it is about. */
  finish: {
    head: (ms: number) => `By ${figure(ms)} ms`,
    line: (name: string, other: string) => `${name} was right just before ${other}`,
  },
  streak: {
    head: (count: number) => `${upper(countWord(count))} in a row`,
    line: (name: string) => `${name} was right every time`,
  },
  climb: {
    head: (from: number, to: number) => `${upper(placeWord(from))} to ${placeWord(to)}`,
    line: (name: string, places: number) => `${name} climbed ${countWord(places)} places`,
  },
  lone: {
    head: 'Only one knew',
    line: (name: string, players: number) => `${name}, of ${figure(players)} who played`,
  },
  lead: {
    head: 'A new leader',
    line: (name: string, other: string) => `${name} overtook ${other}`,
  },
  cut: {
    head: 'Still standing',
    line: (name: string, to: number) => `${name}, the last of ${figure(to)} who stayed`,
    lineBy: (name: string, points: number) => `${name} survived the cut by ${figure(points)}`,
  },
  unmasking: {
    head: 'The mask is off',
    line: (name: string, votes: number) => `${upper(countWord(votes))} votes unmasked ${name}`,
  },
  steal: {
    head: (points: number) => `${figure(points)} stolen`,
    line: (name: string, other: string) => `${name} took them from ${other}`,
    lineBy: (name: string, other: string, ms: number) => `${name} took them from ${other}, by ${figure(ms)} ms`,
  },
  chain: {
    head: (size: number) => `Chain of ${countWord(size)}`,
    line: (name: string, other: string) => `${name} first, ${other} right behind`,
  },
} as const;

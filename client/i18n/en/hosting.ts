import { listed } from '../figures.ts';
import { plural } from './english.ts';

/** How a room is led: its pace, who is ready, and what its host sees of everybody. */
export const hostingWords = {
  pace: {
    title: 'Pace',
    arcade: 'Arcade',
    standard: 'Standard',
    relaxed: 'Relaxed',
    notes: {
      arcade: 'Answers and scores flash by: half the usual time.',
      standard: 'Time to enjoy an answer, less of it where you answer fast.',
      relaxed: 'More time to read, and to talk about every answer.',
    },
    /** Among the rules of a room; the standard one goes without saying. */
    chips: { arcade: 'Arcade pace', standard: '', relaxed: 'Relaxed pace' },
    ready: 'Ready',
    next: 'Next',
    /** Of the people who have a say. */
    readyOf: (n: number, of: number) => `${n} of ${of} ready`,
    lastMissing: 'Everybody else is ready.',
  },
  leading: {
    lead: 'I lead and do not play',
    note: 'You keep the host’s keys. Nobody waits for your answer, and you have no place.',
    phones: 'Phones show answers only',
    phonesOn: (screens: number) =>
      screens === 1
        ? 'A big screen is on: it shows the question.'
        : `${screens} big screens are on: they show the question.`,
    phonesOff: (link: string) => `Open ${link} on a big screen: until then phones show everything.`,
    onBigScreen: 'The question is on the big screen.',
    leads: 'Leads',
  },
  waitingPlay: {
    tap: (name: string) => `Make ${name} bounce`,
    practice: 'Practice question',
    nothing: 'Counts for nothing.',
    right: 'Right.',
    wrong: (right: string) => `Not this one. ${right}`,
    next: 'Another one',
    /** About the game itself, so that none of them is ever asked in a match. */
    questions: [
      {
        ask: 'What makes a right answer worth more?',
        right: 'Giving it sooner',
        wrong: ['Giving it twice', 'A longer name', 'Being the host'],
      },
      {
        ask: 'Your connection drops in the middle of a match. What becomes of your seat?',
        right: 'It is kept for you',
        wrong: ['A bot gets it', 'The host gets it', 'It is gone'],
      },
      {
        ask: 'Can you change an answer that you have locked?',
        right: 'No, the first one stands',
        wrong: ['Yes, once', 'Yes, until the bell', 'Only if it was wrong'],
      },
      {
        ask: 'What are two right answers in a row the beginning of?',
        right: 'A streak, and extra points',
        wrong: ['A tie', 'A rematch', 'Nothing at all'],
      },
      {
        ask: 'When does the bell ring early?',
        right: 'When everybody has answered',
        wrong: ['When the host is bored', 'When somebody is right', 'Never'],
      },
    ],
  },
  roomSheet: {
    title: 'The room',
    allWell: 'Everybody keeps up.',
    slow: (n: number) => plural(n, { one: '# person is slow just now.', other: '# people are slow just now.' }),
    well: 'Keeps up',
    away: 'Connection lost',
    missing: 'No answer yet',
    missed: (n: number) => (n === 1 ? 'No answer to the last question' : `No answer to the last ${n} questions`),
    alike: (names: readonly string[]) => `Same network as ${listed(names)}`,
    tooFast: (n: number) =>
      plural(n, { one: '# answer too fast for a human', other: '# answers too fast for a human' }),
    line: (seconds: number) => `Slow line: ${seconds.toFixed(1)} s`,
  },
  /** What the game says of the studio; what stands in it is `backstage.ts`. */
  studio: {
    title: 'Agent Studio',
    loading: 'Opening the set',
    how: 'How the questions are found',
    pickTopics: 'Pick topics',
    askAgent: 'Ask an agent',
    choose: {
      language: 'Language of the questions',
      usual: (name: string) => `As this server has it (${name})`,
      kinds: 'Kinds of questions',
      allKinds: 'All kinds',
      choiceOnly: 'Four buttons only',
    },
  },
  desk: {
    title: 'Desk',
    loading: 'Opening the desk',
  },
} as const;

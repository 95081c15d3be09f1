import { figure } from '../figures.ts';
import { account } from './account.ts';
import { chainReaction } from './chain-reaction.ts';
import { daily } from './daily.ts';
import { doubleFinale } from './double-finale.ts';
import { plural } from './english.ts';
import { friends } from './friends.ts';
import { heard } from './heard.ts';
import { hostingWords } from './hosting.ts';
import { lastBrainStanding } from './last-brain-standing.ts';
import { leaderboardPulse } from './leaderboard-pulse.ts';
import { lightningRound } from './lightning-round.ts';
import { matchWords } from './match.ts';
import { miniBoss } from './mini-boss.ts';
import { miniPoll } from './mini-poll.ts';
import { peopleWords } from './people.ts';
import { profile } from './profile.ts';
import { rankings } from './rankings.ts';
import { recap } from './recap.ts';
import { refusals } from './refusals.ts';
import { roomWords } from './rooms.ts';
import { saboteur } from './saboteur.ts';
import { show } from './show.ts';
import { spectate } from './spectate.ts';
import { stage } from './stage.ts';
import { stealAPoint } from './steal-a-point.ts';
import { story } from './story.ts';
import { teams } from './teams.ts';
import { told } from './told.ts';
import { topicWords } from './topic-words.ts';
import { wager } from './wager.ts';
import { watch } from './watch.ts';

/**
 * Every word that people read, in one place and with one voice: short, kind, sentence case. Other languages have the
 * same keys (`catalogue.ts`).
 */
export const en = {
  brand: 'Quizcade',
  people: (n: number) => plural(n, { one: '# player', other: '# players' }),
  ...roomWords,
  ...matchWords,
  ...peopleWords,
  ...hostingWords,
  account,
  daily,
  friends,
  profile,
  rankings,
  recap,
  show,
  stage,
  story,
  watch,
  spectate,
  heard,
  told,
  topicWords,
  refusals,
  chainReaction,
  lastBrainStanding,
  leaderboardPulse,
  doubleFinale,
  lightningRound,
  miniBoss,
  miniPoll,
  saboteur,
  stealAPoint,
  teams,
  wager,
  connection: {
    joining: 'Taking your seat',
    joiningLong: 'Still taking your seat. The connection is slow, or something is in its way.',
    /** Before the door of a show: why, and at which place of the queue; 0: there is none. */
    doorWait: (why: string, position: number) =>
      position > 0 ? `${why} You are number ${figure(position)}.` : `${why} This page waits for you.`,
    lost: 'Connection lost. Coming back.',
    notNow: 'There is no connection just now. Try again in a moment.',
    lostBlocked: 'The live connection does not open here. Still trying.',
    elsewhere: 'Play here instead',
    retry: 'Try again',
    reload: 'Reload the page',
    home: 'Back to the wall',
    away: 'The server cannot be reached. Check the connection and try again.',
    odd: 'The server gave an answer that makes no sense. Try again.',
    noRoom: 'There is no open room with that code.',
    blocked:
      'This network lets the page through, but not the live connection that the game needs (a WebSocket). Try another network, such as mobile data, or ask whoever runs this one to allow it.',
    seatKept:
      'The room cannot be reached. Your seat is kept while the match runs: try again as soon as you are online.',
    seatBlocked:
      'This network no longer lets the live connection of the game through (a WebSocket). Your seat is kept while the match runs: try another network, such as mobile data.',
    broken: 'Something broke on this page, and not on the network. Reload it to go on.',
  },
  settings: {
    title: 'Settings',
    sound: 'Sound',
    volume: 'Volume',
    music: 'Music',
    lessSound: 'Less sound',
    motion: 'Less motion',
    vibrate: 'Vibration',
    name: 'Name',
    close: 'Done',
    cancel: 'Cancel',
    language: 'Language',
    browserLanguage: (name: string) => `As the browser (${name})`,
    languageNote: 'The page reloads. Questions stay in the language they were written in.',
  },
  missing: { title: 'Nothing here', text: 'This address leads nowhere. The wall has everything.' },
} as const;

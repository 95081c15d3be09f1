import { figure } from '../figures.ts';
import { plural } from './english.ts';

/** The rankings (RK1 to RK8). */
export const rankings = {
  title: 'Rankings',
  all: 'All rankings',
  /** From the podium: the room stays open. */
  inNewTab: 'Rankings, in a new tab',
  loading: 'Looking up the list',
  away: 'No list to show',
  when: 'Which list',
  kinds: { today: 'Today', week: 'This week', ever: 'All time', rating: 'Ratings' },
  about: 'About',
  everything: 'Everything',
  topics: 'Topics',
  modes: 'Modes',
  who: 'Among whom',
  everybody: 'Everybody',
  friends: 'Friends',
  until: (when: string) => `Until ${when}, then it begins anew.`,
  total: (n: number) => plural(n, { one: '# player in it.', other: '# players in it.' }),
  rows: (first: number, last: number, all: number) => `${figure(first)} to ${figure(last)} of ${figure(all)}`,
  earlier: 'Further up',
  later: 'Further down',
  toMe: 'To my place',
  place: (place: number) => `Place ${figure(place)}`,
  you: 'you',
  xp: 'XP',
  empty: {
    today: 'Nobody has gained anything here today. The first match makes the first place.',
    week: 'Nobody has gained anything here this week. The first match makes the first place.',
    ever: 'Nobody is in this list yet. The first match makes the first place.',
    rating: 'Nobody has ten rated matches in this mode yet. Public matches with others are rated.',
    friends: 'None of you is in this list yet.',
  },
  play: 'Play now',
  why: {
    'nothing-yet': 'You are not in this list yet. The next match here can change that.',
    faded: 'You have not played for eight weeks, so this list rests without you. One match, and you are back.',
    hidden: 'Your page is hidden, and so you are in no list. Show it in your profile to come back.',
    banned: 'While you are banned you are in no list. What you earned stays.',
  },
  provisional: (toGo: number) =>
    plural(toGo, {
      one: 'Your rating is still finding you: # rated match to go.',
      other: 'Your rating is still finding you: # rated matches to go.',
    }),
} as const;

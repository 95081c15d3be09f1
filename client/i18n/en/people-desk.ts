import { plural } from './english.ts';

/** People at the desk: whose lines were reported, who is banned, and what was done. */
export const peopleDesk = {
  reports: 'Reported lines',
  noReports: 'Nobody has reported a line.',
  moreReports: 'There are more. They are here once these are settled.',
  wait: (n: number) => plural(n, { one: '# player waits for you', other: '# players wait for you' }),
  /** Beside a name, so that two people of one name are told apart. */
  id: (player: string) => `player ${player}`,
  by: (n: number) => plural(n, { one: 'reported by # player', other: 'reported by # players' }),
  byModel: 'reported by the model',
  said: 'Said before it',
  settle: 'Settle',
  ban: 'Ban',
  settled: 'Settled.',
  banned: (name: string) => `${name} is banned.`,
  lifted: (name: string) => `${name} may come in again.`,

  whom: 'Who is banned',
  scopes: { player: 'The player', network: 'The network', both: 'Both' },
  playerNote:
    'The same person can come back as a new guest. Only their network tells them apart, and it is not theirs alone.',
  networkWarning:
    'This shuts out everybody behind that network: a home, and just as well a school, an office or a whole mobile provider. Keep it short.',
  yours: 'It is the network you are on yourself.',
  noNetwork: 'Which network it was is not known.',
  until: 'For how long',
  lengths: { hour: 'An hour', day: 'A day', week: 'A week', month: '30 days', year: 'A year', good: 'For good' },
  reason: 'Reason, which they read',
  reads: 'They will read',
  doBan: (name: string) => `Ban ${name}`,
  cancel: 'Cancel',

  bans: 'Bans',
  noBans: 'Nobody is banned.',
  moreBans: 'The 300 newest are shown.',
  kinds: { player: 'Player', network: 'Network' },
  ends: (when: string) => `until ${when}`,
  forGood: 'for good',
  over: (when: string) => `ended ${when}`,
  lift: 'Lift',
  noAppeals: 'Banned people are told nowhere to write. APPEALS names a place: docs/OPERATORS.md.',

  log: 'What was done here',
  logNote: 'By whoever had the operator key. Kept for 180 days.',
  emptyLog: 'Nothing yet.',
  older: 'Older ones',
  lines: (n: number) => plural(n, { one: '# line', other: '# lines' }),
  deeds: {
    'signed-in': 'Signed in',
    'banned-player': 'Banned the player',
    'banned-network': 'Banned the network of',
    lifted: 'Lifted the ban of',
    settled: 'Settled reports of',
    decided: 'Decided on the question',
    mended: 'Mended the question',
    'moved-pack': 'Moved the pack',
    'took-in': 'Took in the file',
  },
} as const;

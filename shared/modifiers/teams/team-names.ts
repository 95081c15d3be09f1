/** What teams are called; a match draws as many as it may have. */
export const TEAM_NAMES = [
  'Night Owls',
  'Hot Takes',
  'Wild Guesses',
  'Plot Twists',
  'Long Shots',
  'Loose Ends',
  'Quick Foxes',
  'Late Bloomers',
  'Odd Socks',
  'Tall Stories',
  'Second Thoughts',
  'Happy Accidents',
] as const;

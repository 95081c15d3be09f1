/** What is said of today's best. */
export const leaderboardPulse = {
  title: 'Today’s best',
  nobody: 'Nobody has finished a match today.',
  level: (level: number) => `Level ${level}`,
};

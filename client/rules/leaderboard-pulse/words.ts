/** What is said of today's best. */
export const WORDS = {
  title: 'Today’s best',
  nobody: 'Nobody has finished a match today.',
  level: (level: number) => `Level ${level}`,
};

/** What is said of a double finale. */
export const doubleFinale = {
  title: 'Double finale',
  note: 'Last question',
  comes: 'Next: the last, double',
  next: 'The next question is the last, and counts double.',
} as const;

/** What a poll says. */
export const miniPoll = {
  poll: 'Poll',
  noPoints: 'No points. It just settles arguments.',
  next: 'Next question in',
  in: (voices: number, people: number) => ({ voices: String(voices), of: `of ${people} in` }),
  tooFew: 'Shares are shown once five people have answered.',
  percent: (share: number) => `${share}%`,
  heard: (question: string) => `Poll, no points. ${question}`,
  heardShare: (share: number | null, isMine: boolean) =>
    `${share === null ? '' : `, ${share} percent`}${isMine ? ', your choice' : ''}`,
};

import { defineModifier } from '../define-modifier.ts';

/** Today's ten best of this server stand in the room, and move when somebody overtakes. */
export const leaderboardPulse = defineModifier({
  id: 'leaderboard-pulse',
  title: 'Today’s best',
  summary: 'See, between questions, who has gained most experience on this server today.',
  lines: ['Between questions you see today’s ten best of this server.'],
  icon: 'trophy',
  group: 'room',
  feeds: ['today'],
});

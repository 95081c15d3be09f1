import { defineModifier } from '../define-modifier.ts';

/** Today's ten best of this server stand in the room, and move when somebody overtakes. */
export const leaderboardPulse = defineModifier({
  id: 'leaderboard-pulse',
  title: 'Today’s best',
  summary: 'Between questions, see who has earned the most XP on this server today.',
  lines: ['Between questions you see today’s top ten of this server.'],
  icon: 'trophy',
  group: 'room',
  feeds: ['today'],
});

import { TEAM_NAMES } from '#shared/modifiers/teams/team-names.ts';
import type { TeamView } from '#shared/modifiers/teams/teams-view.ts';
import { TOPICS, type Topic } from '#shared/questions/topics.ts';

/** The family and palette of each team, by its number: from its name, and none twice in a room. */
export function teamLooks(teams: readonly Pick<TeamView, 'team' | 'name'>[]): ReadonlyMap<number, Topic> {
  const free = [...TOPICS];
  const looks = new Map<number, Topic>();
  for (const { team, name } of teams) {
    const index = Math.max(0, (TEAM_NAMES as readonly string[]).indexOf(name));
    const [look] = free.splice(index % free.length, 1);
    if (look) looks.set(team, look);
  }
  return looks;
}

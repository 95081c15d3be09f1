import { MIX } from '#shared/questions/topics.ts';
import type { Stage } from '#shared/rules/phase.ts';
import type { RoomSnapshot } from './room-snapshot.ts';

/** Outside of the questions a mixed match has a look of its own. */
const IN_QUESTIONS: readonly Stage[] = ['read', 'open', 'closed', 'told', 'between'];

/** Whose colours and art a room wears: its topic's, and in a mixed match those of each question's topic in turn. */
export function wornTopic(room: Pick<RoomSnapshot, 'topic' | 'stage' | 'question'> | null): string {
  if (!room) return MIX.id;
  return (isTour(room) && room.question?.topic) || room.topic;
}

/** Whether a question of a mixed match is on, which may be about anything. */
export function isTour({ topic, stage, question }: Pick<RoomSnapshot, 'topic' | 'stage' | 'question'>): boolean {
  return topic === MIX.id && question !== null && IN_QUESTIONS.includes(stage);
}

import { TOPICS, type Topic, topicById } from '#shared/questions/topics.ts';
import { topicLook } from '../theme/topic-look.ts';

/** How the topics of these ids look: ours in the order of the wall, then those that only this server has. */
export function wallTopics(ids: Iterable<string>): Topic[] {
  const here = new Set(ids);
  const own = [...here].filter((id) => !topicById(id));
  return [...TOPICS.filter(({ id }) => here.has(id)).map(({ id }) => id), ...own].map(topicLook);
}

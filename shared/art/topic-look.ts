import { TOPICS, type Topic, topicById } from '../questions/topics.ts';
import { artLuck } from './art-luck.ts';

/**
 * How a topic looks. An id that ships with no topic (a pack of somebody's own) takes family and palette from its own
 * id, the same for everyone, and its id as the title.
 */
export function topicLook(id: string): Topic {
  return topicById(id) ?? strangerLook(id);
}

function strangerLook(id: string): Topic {
  const luck = artLuck(`topic:${id}`);
  const { accent, pair, deep, paper } = luck.pick(TOPICS);
  const { family, variant } = luck.pick(TOPICS);
  const look = { id, title: id, family, accent, pair, deep, paper, blurb: 'A topic of its own.' };
  return variant === undefined ? look : { ...look, variant };
}

import { OWN_TOPIC_BLURB, titleOfId } from '../questions/own-topic.ts';
import { TOPICS, type Topic, topicById } from '../questions/topics.ts';
import { artLuck } from './art-luck.ts';

/**
 * How a topic looks. An id that ships with no topic (a pack of somebody's own) takes family and palette from its own
 * id, the same for everyone, and the words of its id as the title.
 */
export function topicLook(id: string): Topic {
  return topicById(id) ?? strangerLook(id);
}

function strangerLook(id: string): Topic {
  const luck = artLuck(`topic:${id}`);
  const { accent, pair, deep, paper } = luck.pick(TOPICS);
  const { family, variant } = luck.pick(TOPICS);
  const look = { id, title: titleOfId(id), family, accent, pair, deep, paper, blurb: OWN_TOPIC_BLURB };
  return variant === undefined ? look : { ...look, variant };
}

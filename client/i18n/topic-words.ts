import { type Topic, topicById } from '#shared/questions/topics.ts';
import { told } from './told.ts';

/** What the page calls a topic; one that nobody here knows, a pack of somebody's own, by its id. */
export function topicTitle(id: string): string {
  return told(topicById(id)?.title ?? id);
}

/** A topic with its words as the page says them. */
export function toldTopic(topic: Topic): Topic {
  return { ...topic, title: told(topic.title), blurb: told(topic.blurb) };
}

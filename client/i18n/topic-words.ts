import { titleOfId } from '#shared/questions/own-topic.ts';
import { type Topic, topicById } from '#shared/questions/topics.ts';
import { told } from './told.ts';

/** Titles of the topics that only this server has, by id. */
const ownTitles = new Map<string, string>();

/** What the catalogue of the server calls its own topics is what the page calls them from now on. */
export function learnTitles(topics: readonly { readonly id: string; readonly title?: string }[]): void {
  for (const { id, title } of topics) if (title !== undefined) ownTitles.set(id, title);
}

/** What the page calls a topic; a pack of somebody's own as the server said, or by its id. */
export function topicTitle(id: string): string {
  const topic = topicById(id);
  return topic ? told(topic.title) : (ownTitles.get(id) ?? titleOfId(id));
}

/** A topic with its words as the page says them. */
export function toldTopic(topic: Topic): Topic {
  return { ...topic, title: topicTitle(topic.id), blurb: told(topic.blurb) };
}

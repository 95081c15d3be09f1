import { topicLook as lookOf } from '#shared/art/topic-look.ts';
import type { Topic } from '#shared/questions/topics.ts';
import { toldTopic } from '../i18n/topic-words.ts';

/** How a topic looks, and what the page calls it. */
export function topicLook(id: string): Topic {
  return toldTopic(lookOf(id));
}

/** Sets the topic's colours as CSS variables on an element; everything inside takes them. */
export function paintTopic(element: HTMLElement, id: string): void {
  const { accent, pair, deep, paper } = lookOf(id);
  for (const [name, colour] of Object.entries({ accent, pair, deep, paper })) {
    element.style.setProperty(`--${name}`, colour);
  }
}

import { topicLook } from '#shared/art/topic-look.ts';

export { topicLook };

/** Sets the topic's colours as CSS variables on an element; everything inside takes them. */
export function paintTopic(element: HTMLElement, id: string): void {
  const { accent, pair, deep, paper } = topicLook(id);
  for (const [name, colour] of Object.entries({ accent, pair, deep, paper })) {
    element.style.setProperty(`--${name}`, colour);
  }
}

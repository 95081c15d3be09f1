import type { MessageKey } from './message-keys.ts';

/** A screen that says one thing and offers keys; the first is what most would want. */
export function Message({
  title,
  text,
  keys: [first, ...others],
}: {
  title: string;
  text: string;
  keys: readonly [MessageKey, ...MessageKey[]];
}) {
  return (
    <main class="message page enters">
      <h1 class="title">{title}</h1>
      <p class="second-voice">{text}</p>
      <button type="button" class="button primary big" onClick={first.go}>
        {first.words}
      </button>
      {others.map(({ words, go }) => (
        <button key={words} type="button" class="button" onClick={go}>
          {words}
        </button>
      ))}
    </main>
  );
}

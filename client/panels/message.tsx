/** A screen that says one thing and offers a way on. */
export function Message({
  title,
  text,
  action,
  onAction,
  second,
  onSecond,
}: {
  title: string;
  text: string;
  action: string;
  onAction: () => void;
  second?: string;
  onSecond?: () => void;
}) {
  return (
    <main class="message page enters">
      <h1 class="title">{title}</h1>
      <p class="second-voice">{text}</p>
      <button type="button" class="button primary big" onClick={onAction}>
        {action}
      </button>
      {second && (
        <button type="button" class="button" onClick={onSecond}>
          {second}
        </button>
      )}
    </main>
  );
}

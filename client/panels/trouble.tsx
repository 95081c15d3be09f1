import { Icon } from './art.tsx';

/** What went wrong, in a sentence; nothing where it is empty. */
export function Trouble({ words }: { words: string }) {
  if (words === '') return null;
  return (
    <p class="trouble" role="alert">
      <Icon name="warn" size="small" />
      <span>{words}</span>
    </p>
  );
}

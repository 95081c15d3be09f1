import { say } from './store.ts';

/** Copies a text and says that it is `done`; where the browser does not let a page copy, it says `failed` instead. */
export async function copyText(text: string, done: string, failed = text): Promise<void> {
  const isCopied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  say(isCopied || copyByHand(text) ? done : failed);
}

/** Without https, as in most living rooms, there is no clipboard but that of a field whose words are selected. */
function copyByHand(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true; // no keyboard comes up
  field.style.cssText = 'position:fixed;top:0;opacity:0';
  // What lies outside an open dialog takes no focus.
  (before?.closest('dialog') ?? document.body).append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}

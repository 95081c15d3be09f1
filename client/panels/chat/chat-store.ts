import { signal } from '@preact/signals';
import type { MatchModel } from '../../model/match-model.ts';

/** What of the chat is on this page just now. */
export const isChatShown = signal(false);
/** The wheel of faces is open. */
export const isWheelShown = signal(false);
/** Lines that came while the chat was not on the page. */
export const unread = signal(0);
/** What is being typed: it stays while the chat is away. */
export const draft = signal('');

export function showChat(isShown: boolean): void {
  isChatShown.value = isShown;
  if (isShown) unread.value = 0;
  else isWheelShown.value = false;
}

/** Another room. */
export function forgetChat(): void {
  showChat(false);
  unread.value = 0;
  draft.value = '';
}

/** The face leaves, and the wheel with it. */
export function sendFace(model: MatchModel, face: number): void {
  isWheelShown.value = false;
  model.wish('emote', { face });
}

import { areFacesReady, hasCompany } from '../model/faces-ready.ts';
import { hasChatKey } from '../model/has-chat-key.ts';
import type { MatchModel } from '../model/match-model.ts';
import { canVote } from '../model/own-vote.ts';
import { sayReady } from '../model/readiness.ts';
import { isChatShown, isWheelShown, sendFace, showChat } from '../panels/chat/chat-store.ts';
import { change, settings } from '../panels/settings-store.ts';
import { MOODS } from '../theme/moods.ts';
import { optionOfKey, pressedKey } from './pressed-key.ts';

/** From a press or a new phase on, a digit is no face for so long. */
const SETTLES_MS = 700;

/** The keyboard of a room: 1-6 or A-F answer, J K F vote on the question after its reveal, R is ready for the next, M mutes, Space pauses (host), T is the chat and L the ladder, 1-6 a face where they are no answer, or after E, Esc asks to leave. Off while typing. */
export function bindKeys(
  model: MatchModel,
  { onLeave, onFlag }: { onLeave: () => void; onFlag: () => void },
): () => void {
  /** When a digit last changed its meaning: a press that is late, or given twice, is no face. */
  let changedAt = performance.now();
  const forget = model.subscribe((cues) => {
    if (cues.some(({ kind }) => kind === 'pressed' || kind === 'locked' || kind === 'phase'))
      changedAt = performance.now();
  });
  const isSettled = (): boolean => performance.now() - changedAt > SETTLES_MS;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement | null;
    if (target?.closest('input, textarea, select, dialog, [contenteditable]')) return;
    const { room } = model;
    if (!room) return;
    const isRunning = room.stage !== 'lobby' && room.stage !== 'over';
    const pressed = pressedKey(event);
    const face = Number(pressed) - 1;
    if (isWheelShown.value && MOODS[face]) return sendFace(model, face);
    const option = room.question?.options[optionOfKey(pressed) ?? -1];
    if (option && model.choose(option.id)) return;
    if (MOODS[face] && areFacesReady(model) && isSettled()) return sendFace(model, face);
    switch (pressed) {
      case 'j':
        return void model.vote('up');
      case 'k':
        return void model.vote('down');
      case 'f':
        if (!canVote(model)) return;
        event.preventDefault(); // the letter is not the first of the note
        return onFlag();
      case 'r':
        return sayReady(model);
      case 't':
        if (!hasChatKey(model)) return;
        event.preventDefault(); // the letter is not the first of a line
        return showChat(!isChatShown.value);
      case 'l':
        return showChat(false);
      case 'e':
        isWheelShown.value = !isWheelShown.value && hasCompany(model);
        return;
      case 'm':
        return change({ muted: !settings.value.muted });
      case ' ':
        // On a focused control Space presses that control; an answer that is locked is none any more.
        if (!isRunning || !model.isHost || target?.closest('button:not([aria-disabled="true"]), a')) return;
        event.preventDefault();
        return model.wish(room.pausedAt === 0 ? 'pause' : 'resume', {});
      case 'Escape':
        if (isWheelShown.value || isChatShown.value) return showChat(false);
        if (isRunning) onLeave();
    }
  };
  addEventListener('keydown', onKey);
  return () => {
    forget();
    removeEventListener('keydown', onKey);
  };
}

import type { MatchModel } from '../model/match-model.ts';
import { canVote } from '../model/own-vote.ts';
import { change, settings } from '../panels/settings-store.ts';

/** The keyboard of a room: 1-6 answer, J K F vote on the question after its reveal, M mutes, Space pauses (host), Esc asks to leave. Off while typing. */
export function bindKeys(
  model: MatchModel,
  { onLeave, onFlag }: { onLeave: () => void; onFlag: () => void },
): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement | null;
    if (target?.closest('input, textarea, select, dialog, [contenteditable]')) return;
    const { room } = model;
    if (!room) return;
    const isRunning = room.stage !== 'lobby' && room.stage !== 'over';
    const digit = Number(event.key);
    if (digit >= 1 && digit <= 6) {
      const option = room.question?.options[digit - 1];
      if (option) model.choose(option.id);
      return;
    }
    switch (event.key) {
      case 'j':
      case 'J':
        return void model.vote('up');
      case 'k':
      case 'K':
        return void model.vote('down');
      case 'f':
      case 'F':
        if (!canVote(model)) return;
        event.preventDefault(); // the letter is not the first of the note
        return onFlag();
      case 'm':
      case 'M':
        return change({ muted: !settings.value.muted });
      case ' ':
        // On a focused control Space presses that control.
        if (!isRunning || !model.isHost || target?.closest('button, a')) return;
        event.preventDefault();
        return model.wish(room.pausedAt === 0 ? 'pause' : 'resume', {});
      case 'Escape':
        if (isRunning) onLeave();
    }
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

import { useLayoutEffect } from 'preact/hooks';
import { optionOfKey, pressedKey } from '../../a11y/pressed-key.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { RULE } from './slots.ts';

/** While this is on, the keys that answer for those who play call the answer of the crowd. */
export function useCallKeys(model: MatchModel, isOn: boolean): void {
  // Before the frame is drawn: on a slow device a key is pressed as soon as the panel is seen.
  useLayoutEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')) return;
      const option = model.room?.question?.options[optionOfKey(pressedKey(event)) ?? -1];
      if (!option || !model.room) return;
      event.preventDefault(); // the room's own keys would give it as an answer, which is refused
      model.do(RULE, 'call', { round: model.room.round, option: option.id });
    };
    // Before the room's own listener, which leaves alone what is dealt with.
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [model, isOn]);
}

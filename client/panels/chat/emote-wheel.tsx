import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { hasCompany } from '../../model/faces-ready.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { MOODS } from '../../theme/moods.ts';
import { useModel } from '../room-model.ts';
import { isWheelShown, sendFace } from './chat-store.ts';
import { MoodFace } from './mood-face.tsx';

/** Six faces in a ring: a tap, a flick from the key, or 1 to 6 sends one. */
export function EmoteWheel({ model }: { model: MatchModel }) {
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  const isShown = useModel(model, hasCompany) && isWheelShown.value;
  useEffect(() => {
    if (!isShown) return;
    before.current = document.activeElement;
    first.current?.focus();
    return () => {
      // Back to where the hand was, unless it has gone on by itself.
      if (document.activeElement === document.body && before.current instanceof HTMLElement) before.current.focus();
    };
  }, [isShown]);
  if (!isShown) return null;
  return (
    <fieldset
      class="wheel"
      aria-label={t.chat.wheel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        isWheelShown.value = false;
      }}
    >
      <span class="wheel-hint for-keys label second-voice" aria-hidden="true">
        {t.chat.wheelHint}
      </span>
      <span class="wheel-hint for-fingers label second-voice" aria-hidden="true">
        {t.chat.wheelTouchHint}
      </span>
      {MOODS.map((mood, face) => (
        <button
          key={mood}
          ref={face === 0 ? first : null}
          type="button"
          class="wheel-key"
          data-place={face}
          aria-label={t.chat.moods[mood]}
          aria-keyshortcuts={String(face + 1)}
          onClick={() => sendFace(model, face)}
        >
          <MoodFace mood={mood} />
        </button>
      ))}
    </fieldset>
  );
}

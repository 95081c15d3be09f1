import { useRef } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { hasCompany } from '../../model/faces-ready.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Icon } from '../art.tsx';
import { useModel } from '../room-model.ts';
import { isWheelShown, sendFace } from './chat-store.ts';

/** Opens the wheel of faces: a press, or a press that goes on to a face and sends it as it is let go. Alone there is no key. */
export function SmileKey({
  model,
  className,
  hasLetter = false,
}: {
  model: MatchModel;
  className: string;
  hasLetter?: boolean;
}) {
  /** The wheel came with this press: the click that ends it does not close it again. */
  const hasOpened = useRef(false);
  if (!useModel(model, hasCompany)) return null;
  return (
    <button
      type="button"
      class={className}
      aria-label={t.chat.wheel}
      aria-keyshortcuts="E"
      aria-expanded={isWheelShown.value}
      title={t.chat.wheel}
      onPointerDown={() => {
        hasOpened.current = !isWheelShown.value;
        isWheelShown.value = true;
      }}
      onPointerUp={(event) => {
        const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-place]');
        if (under) sendFace(model, Number(under.getAttribute('data-place')));
      }}
      onClick={(event) => {
        // The keyboard presses without a pointer.
        if (event.detail === 0) isWheelShown.value = !isWheelShown.value;
        else if (!hasOpened.current) isWheelShown.value = false;
      }}
    >
      <Icon name="smile" />
      {hasLetter && <kbd class="keycap wide-only">E</kbd>}
    </button>
  );
}

import { t } from '../../i18n/t.ts';
import { Icon } from '../../panels/art.tsx';

/** Hides what only I may see, or shows it again. Everybody has it, so that having it tells nothing. */
export function HideKey({
  isHidden,
  turn,
  isSmall = false,
}: {
  isHidden: boolean;
  turn: () => void;
  /** An icon alone. */
  isSmall?: boolean;
}) {
  const label = isHidden ? t.saboteur.show : t.saboteur.hide;
  return (
    <button
      type="button"
      class={isSmall ? 'icon-button filled hide-key' : 'button ghost hide-key'}
      aria-keyshortcuts="h"
      title={`${label} (H)`}
      {...(isSmall ? { 'aria-label': label } : {})}
      onClick={turn}
    >
      <Icon name={isHidden ? 'eye' : 'eyeoff'} />
      {!isSmall && (
        <>
          {label} <kbd class="keycap wide-only">H</kbd>
        </>
      )}
    </button>
  );
}

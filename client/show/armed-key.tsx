import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import type { IconName } from '../theme/icons.ts';

/** An armed key that nobody presses is safe again after so long, ms. */
const ARMED_MS = 4000;

/** A key for what cannot be undone: the first press arms it, the second does it. */
export function ArmedKey({
  icon,
  words,
  isDisabled,
  onPress,
}: {
  icon: IconName;
  words: string;
  isDisabled: boolean;
  onPress: () => void;
}) {
  const [isArmed, setArmed] = useState(false);
  useEffect(() => {
    if (!isArmed) return;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [isArmed]);
  return (
    <button
      type="button"
      class={`button ${isArmed ? 'danger' : ''}`}
      disabled={isDisabled}
      onClick={() => {
        setArmed(!isArmed);
        if (isArmed) onPress();
      }}
    >
      <Icon name={icon} />
      {isArmed ? t.show.sure(words) : words}
    </button>
  );
}

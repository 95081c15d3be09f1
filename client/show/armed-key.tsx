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
  about = '',
  isDisabled,
  onPress,
}: {
  icon: IconName;
  words: string;
  /** Whom it is done to, where the words do not say it. */
  about?: string;
  isDisabled: boolean;
  onPress: () => void;
}) {
  /** What the first press was for: with another meaning the key is safe again. */
  const [armedFor, setArmedFor] = useState<string | null>(null);
  const meaning = `${words} ${about}`;
  const isArmed = armedFor === meaning;
  useEffect(() => {
    if (!isArmed) return;
    const timer = setTimeout(() => setArmedFor(null), ARMED_MS);
    return () => clearTimeout(timer);
  }, [isArmed]);
  return (
    <button
      type="button"
      class={`button ${isArmed ? 'danger' : ''}`}
      aria-disabled={isDisabled}
      onClick={() => {
        if (isDisabled) return;
        setArmedFor(isArmed ? null : meaning);
        if (isArmed) onPress();
      }}
    >
      <Icon name={icon} />
      {isArmed ? t.show.sure(words) : words}
    </button>
  );
}

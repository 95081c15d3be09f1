import { useMemo } from 'preact/hooks';
import { AVATAR_PX, avatarOf } from '#shared/art/avatar.ts';
import { coverOf } from '../theme/cover.ts';
import { type IconName, iconMarkup, isWay } from '../theme/icons.ts';
import { logoMarkup } from '../theme/logo.ts';
import { svgPicture } from '../theme/svg.ts';
import { topicLook } from '../theme/topic-look.ts';

/** The drawn things as DOM: every markup here is made by our own art from a seed, never from a person's text. */

function drawn(markup: string) {
  return { dangerouslySetInnerHTML: { __html: markup } };
}

export function Icon({ name, size = '' }: { name: IconName; size?: '' | 'small' | 'large' | 'huge' }) {
  const turns = isWay(name) ? 'turns' : '';
  return <span class={`icon ${size} ${turns}`} aria-hidden="true" {...drawn(iconMarkup(name))} />;
}

export function Logo() {
  return (
    <span class="logo" aria-hidden="true">
      <span class="logo-mark" {...drawn(logoMarkup())} />
      uizcade
    </span>
  );
}

export function Avatar({
  seed,
  bot = false,
  size = '',
  you = false,
  away = false,
}: {
  seed: string;
  bot?: boolean;
  size?: string;
  you?: boolean;
  away?: boolean;
}) {
  const markup = useMemo(() => svgPicture(avatarOf(seed, bot), AVATAR_PX, AVATAR_PX), [seed, bot]);
  return <span class={`avatar ${size} ${you ? 'you' : ''} ${away ? 'away' : ''}`} {...drawn(markup)} />;
}

/** A topic's cover for a box of about this size, px; it is cut like `object-fit: cover`. */
export function Cover({
  topic,
  seed,
  width,
  height,
  className = 'topic-art',
}: {
  topic: string;
  seed: string;
  width: number;
  height: number;
  className?: string;
}) {
  const markup = useMemo(
    () => svgPicture(coverOf(seed, topicLook(topic), width, height), width, height),
    [topic, seed, width, height],
  );
  return <span class={className} {...drawn(markup)} />;
}

import type { ComponentChildren } from 'preact';
import { figure } from '../i18n/figures.ts';
import type { MatchModel } from '../model/match-model.ts';
import { Icon } from '../panels/art.tsx';
import type { IconName } from '../theme/icons.ts';
import './twist.css';

/**
 * The frame of a modifier's own screen: over the stage, with its chip and my score in the strip of the bar. What is in it
 * begins under that strip.
 */
export function TwistPanel({
  model,
  icon,
  chip,
  aside,
  title,
  className,
  children,
}: {
  model: MatchModel;
  icon: IconName;
  chip: string;
  /** A word or two beside the chip, where there is room. */
  aside?: string;
  /** What a screen reader calls the screen. */
  title: string;
  className: string;
  children: ComponentChildren;
}) {
  const { you, room } = model;
  return (
    <section class={`twist ${className}`} aria-label={title}>
      <p class="twist-bar">
        <span class="twist-chip">
          <Icon name={icon} size="small" /> {chip}
        </span>
        {aside && <span class="label second-voice twist-aside">{aside}</span>}
        {you && you.matchId === room?.matchId && <b class="number twist-score">{figure(you.score)}</b>}
      </p>
      {children}
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { secondsToEnd } from '../model/selectors.ts';
import { Icon } from '../panels/art.tsx';
import { Scrolls } from '../panels/scrolls.tsx';
import type { IconName } from '../theme/icons.ts';
import { PanelStage } from './panel-stage.tsx';
import './full-panel.css';

/**
 * A screen of a rule between two questions: the topic's stage, a chip that says what this is, what comes next and when.
 * It stands over the canvas and under the bar of the match.
 */
export function FullPanel({
  model,
  name,
  label,
  icon,
  chip,
  note = '',
  next,
  isLoud = false,
  children,
}: {
  readonly model: MatchModel;
  /** Its class. */
  readonly name: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly icon: IconName;
  readonly chip: string;
  readonly note?: string;
  /** What comes when the seconds have run down, e.g. `Next question in`; empty: nothing is counted. */
  readonly next: string;
  /** The chip is flooded. */
  readonly isLoud?: boolean;
  readonly children: ComponentChildren;
}) {
  const left = secondsToEnd(model, model.clock.now());
  return (
    <Scrolls class={`full-panel ${name}`} aria-label={label}>
      <PanelStage model={model} />
      <header class="full-panel-head">
        <p class={`full-panel-chip ${isLoud ? 'loud' : ''}`}>
          <Icon name={icon} size="small" /> {chip}
        </p>
        {note && <p class="label second-voice wide-only">{note}</p>}
        {next && left !== null && (
          <p class="full-panel-next label second-voice">
            <span class="wide-only">{next} </span>
            <b class="number" role="timer" aria-label={t.rules.secondsLeft(left)}>
              {left}
            </b>
          </p>
        )}
      </header>
      {children}
    </Scrolls>
  );
}

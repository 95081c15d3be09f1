import { Icon } from '../panels/art.tsx';
import type { Charge } from './define-view.ts';
import './charged.css';

/**
 * What a charged question is, for a page without a canvas, where it is a line of its own; with one the canvas shows it,
 * and this only tells the keys of the bar that they lie on its colour.
 */
export function ChargedPanel({ charge }: { charge: Charge | null }) {
  if (!charge) return null;
  return (
    <p class="charged">
      <Icon name={charge.icon} size="small" />
      <b>{charge.title}</b> {`\u00d7${charge.factor}`} · {charge.note}
    </p>
  );
}

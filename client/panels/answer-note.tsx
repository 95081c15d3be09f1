import { t } from '../i18n/t.ts';
import { type DeliveryView, deliveryOf } from '../model/delivery-view.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { Box } from '../views/box.ts';
import { placedAt } from '../views/placed-at.ts';

/**
 * How far my answer has come, on the answer itself: that it is on its way, or was not received. Nothing is said of one
 * that is locked in; its own mark says that. Drawn with every beat of its parent.
 */
export function AnswerNote({ model, box }: { model: MatchModel; box: Box | null }) {
  const delivery = deliveryOf(model);
  const style = box && placedAt(box);
  return (
    <div class="answer-note" {...(style ? { style } : {})} role="status">
      {delivery && <DeliveryChip delivery={delivery} />}
    </div>
  );
}

function DeliveryChip({ delivery }: { delivery: DeliveryView }) {
  return (
    <span class="delivery" data-delivery={delivery}>
      <i class="live-dot" />
      {t.delivery[delivery]}
    </span>
  );
}

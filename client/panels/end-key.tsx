import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';

/** Ends the match for everybody: it asks once, in place. */
export function EndKey({ model, onClose }: { model: MatchModel; onClose: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" class="button wide" onClick={() => setAsking(true)}>
        {t.match.end}
      </button>
    );
  return (
    <div class="room-end">
      <p class="label second-voice" role="status">
        {t.match.endAsk}
      </p>
      <button
        type="button"
        class="button wide danger"
        onClick={() => {
          model.wish('end', {});
          onClose();
        }}
      >
        {t.match.end}
      </button>
      <button type="button" class="button wide" onClick={() => setAsking(false)}>
        {t.match.keepOn}
      </button>
    </div>
  );
}

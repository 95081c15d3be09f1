import { t } from '../../i18n/t.ts';
import { areFacesReady, isLockedIn } from '../../model/faces-ready.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { MOODS } from '../../theme/moods.ts';
import { matchLayoutOf } from '../../views/match-layout.ts';
import { placedAt } from '../../views/placed-at.ts';
import { useModel } from '../room-model.ts';
import { useViewport } from '../use-viewport.ts';
import { sendFace } from './chat-store.ts';
import { MoodFace } from './mood-face.tsx';
import { SmileKey } from './smile-key.tsx';

/** The six faces, one press each; nothing while a press would be an answer. */
export function FaceKeys({ model }: { model: MatchModel }) {
  useModel(model, (view) => view.room);
  useModel(model, (view) => view.pick);
  if (!areFacesReady(model)) return null;
  return (
    <fieldset class="face-keys" aria-label={t.chat.faceKeys}>
      {MOODS.map((mood, face) => (
        <button
          key={mood}
          type="button"
          class="face-key"
          aria-label={t.chat.moods[mood]}
          aria-keyshortcuts={String(face + 1)}
          title={`${t.chat.moods[mood]} (${face + 1})`}
          onClick={() => sendFace(model, face)}
        >
          <MoodFace mood={mood} />
        </button>
      ))}
    </fieldset>
  );
}

/** The place of the faces from a lock to the bell: on the cover of the card, where nothing is to be read. */
export function LockedFaces({ model }: { model: MatchModel }) {
  const { width, height } = useViewport();
  useModel(model, (view) => view.room);
  useModel(model, (view) => view.pick);
  if (!areFacesReady(model) || !isLockedIn(model)) return null;
  const { label, card } = matchLayoutOf(model, { width, height });
  if (!label)
    return (
      <span
        class="locked-faces"
        style={{ insetInlineStart: `${card.x + card.width - CORNER_PX}px`, top: `${card.y + INSET_PX}px` }}
      >
        <SmileKey model={model} className="icon-button" />
      </span>
    );
  const tall = Math.min(label.height, label.width);
  return (
    <div class="locked-faces pad" style={placedAt({ ...label, y: label.y + label.height - tall, height: tall })}>
      <FaceKeys model={model} />
    </div>
  );
}

/** Without a cover: a key in the corner of the card. */
const INSET_PX = 8;
const CORNER_PX = 48 + INSET_PX;

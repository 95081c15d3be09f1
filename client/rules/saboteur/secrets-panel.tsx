import { told } from '../../i18n/told.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { useViewport } from '../../panels/use-viewport.ts';
import type { Layout } from '../../views/layout.ts';
import { matchLayoutOf } from '../../views/match-layout.ts';
import type { Charge } from '../define-view.ts';
import { misledOf } from './facts.ts';
import { HideKey } from './hide-key.tsx';
import '../mode-screen.css';
import './saboteur.css';
import { t } from '../../i18n/t.ts';
import { faceOf, plotOf, roleOf } from './slots.ts';
import { useHiding } from './use-hiding.ts';

const SUSPECTS_MAX = 4;
const HIDE_KEY = 48;

/**
 * Beside an open question, for a saboteur alone: the tip, how far the room is misled, and whom it suspects. The decoys
 * are marked on the answers themselves. With roles hidden everybody has the same key here, and nothing else.
 */
export function SecretsPanel({ model: given, charge }: { model: MatchModel; charge: Charge | null }) {
  const model = useLiveModel(given, 250);
  const { isHidden, turn } = useHiding();
  const { width, height } = useViewport();
  const role = roleOf(model);
  if (!role || !model.room?.question) return null;
  const layout = matchLayoutOf(model, { width, height, isCharged: charge !== null });
  if (isHidden)
    return (
      <div class="secrets secrets-hidden" style={cornerOf(layout)}>
        <HideKey isHidden={isHidden} turn={turn} isSmall />
      </div>
    );
  const isUnmasked = model.you !== null && plotOf(model)?.unmasked.includes(model.you.seat);
  if (role.role === 'loyal' || isUnmasked) return null;
  const misled = misledOf(model, role.decoys);
  return (
    <aside class="secrets secrets-open" aria-label={t.saboteur.onlyYou} style={besideQuestion(layout, height)}>
      <div class="secrets-tip">
        <p class="secrets-from">
          <Avatar seed={role.tip?.from ?? ''} bot size="medium" />
          <span>
            <b>{role.tip?.from ?? t.saboteur.title}</b>
            <small>
              <Icon name="lock" size="small" /> {t.saboteur.whisper}
            </small>
          </span>
          <HideKey isHidden={isHidden} turn={turn} isSmall />
        </p>
        <p class="secrets-words" dir="auto">
          {role.tip ? told(role.tip.sentence) : t.saboteur.noDecoys}
        </p>
      </div>
      <div class="secrets-misled">
        {role.decoys.length > 0 && (
          <>
            <p class="misled">
              <span>{t.saboteur.misled}</span>
              <b class="number">{misled === null ? t.saboteur.misledUnknown : t.stage.percent(misled)}</b>
            </p>
            <progress class="share-bar misled" value={misled ?? 0} max={100} aria-label={t.saboteur.misled} />
            <p class="label second-voice">{t.saboteur.misledHint}</p>
          </>
        )}
        <p class="label second-voice">{t.saboteur.banked(role.banked)}</p>
      </div>
      <Suspected model={model} />
    </aside>
  );
}

/** Whom the last vote accused, most first. */
function Suspected({ model }: { model: MatchModel }) {
  const counts = plotOf(model)?.last?.counts ?? [];
  if (counts.length === 0) return null;
  return (
    <div class="secrets-suspected">
      <p class="label second-voice">{t.saboteur.whoTheySuspect}</p>
      <ul>
        {counts.slice(0, SUSPECTS_MAX).map(([seat, count]) => {
          const face = faceOf(model, seat);
          return (
            <li key={seat} data-you={seat === model.you?.seat || undefined}>
              {face && <Avatar seed={face.avatar} bot={face.bot} size="small" />}
              <bdi class="clip">{seat === model.you?.seat ? t.saboteur.you : (face?.name ?? t.saboteur.somebody)}</bdi>
              <b class="number">{count}</b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type Place = Record<'--x' | '--y' | '--width' | '--height', string>;

const placed = (x: number, y: number, width: number, height: number): Place => ({
  '--x': `${x}px`,
  '--y': `${y}px`,
  '--width': `${width}px`,
  '--height': `${height}px`,
});

/** In the ladder's place; on a phone under the answers, over the closed sheet. */
function besideQuestion({ rail, answers, content, measures }: Layout, height: number): Place {
  if (rail) return placed(rail.x, rail.y, rail.width, rail.height);
  const last = answers.reduce((bottom, box) => Math.max(bottom, box ? box.y + box.height : 0), 0);
  const top = last + measures.answerGap;
  return placed(content.x, top, content.width, height - top - 8);
}

/** The upper right corner of the question's card, where only its cover is. */
function cornerOf({ card }: Layout): Place {
  return placed(card.x + card.width - HIDE_KEY - 14, card.y + 14, HIDE_KEY, HIDE_KEY);
}

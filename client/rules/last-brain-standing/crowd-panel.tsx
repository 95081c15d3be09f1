import { useMemo, useState } from 'preact/hooks';
import type { CrowdView } from '#shared/modes/last-brain-standing/royale-view.ts';
import { figure } from '../../i18n/figures.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { LETTERS, SHAPES } from '../../model/selectors.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { SecondRing } from '../../panels/second-ring.tsx';
import { useViewport } from '../../panels/use-viewport.ts';
import { type AnswerShape, answerShape } from '../../theme/shapes.ts';
import { svgPicture } from '../../theme/svg.ts';
import { matchLayoutOf } from '../../views/match-layout.ts';
import { PanelStage } from '../panel-stage.tsx';
import { callVerdict } from './call-verdict.ts';
import { CheerFaces, CheerKeys } from './cheer-keys.tsx';
import '../mode-screen.css';
import './royale.css';
import { t } from '../../i18n/t.ts';
import { crowdOf, RULE, royaleOf } from './slots.ts';
import { useCallKeys } from './use-call-keys.ts';

/** What I do when I am out: I call the answer of those who play, back one of them, and cheer. */
export function CrowdPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const { room } = model;
  const [royale, own] = [royaleOf(model), crowdOf(model)];
  const isAsked = room?.stage === 'read' || room?.stage === 'open';
  useCallKeys(given, own !== null && isAsked);
  if (!room?.question || !royale || !own) return null;
  if (room.stage === 'told') return <CrowdAside model={model} own={own} />;
  return (
    <section class="mode-screen royale crowd" aria-label={t.lastBrainStanding.inTheCrowd}>
      <PanelStage model={model} />
      <header class="crowd-head">
        <p class="mode-chip">
          <Icon name="users" size="small" /> {t.lastBrainStanding.inTheCrowd}
        </p>
        <p class="second-voice crowd-count">{t.lastBrainStanding.cheeringFor(royale.crowd, royale.alive)}</p>
        <p class="number crowd-points" title={t.lastBrainStanding.points(own.crowdPoints)}>
          {figure(own.crowdPoints)}
        </p>
      </header>
      <div class="crowd-question">
        <SecondRing model={model} />
        <div>
          <p class="label second-voice">{t.lastBrainStanding.youCallIt(room.round + 1)}</p>
          <h2 class="head" dir="auto">
            {room.question.stem}
          </h2>
        </div>
      </div>
      <Calls model={model} call={own.call} isOpen={isAsked} />
      <div class="crowd-side glass">
        <Pick model={model} backs={own.backs} />
        <CheerKeys model={model} />
      </div>
    </section>
  );
}

function Calls({ model, call, isOpen }: { model: MatchModel; call: string; isOpen: boolean }) {
  const { room } = model;
  const options = room?.question?.options ?? [];
  const calls = royaleOf(model)?.calls ?? [];
  if (!room || options.length === 0) return <p class="crowd-calls second-voice">{t.lastBrainStanding.noCall}</p>;
  return (
    <fieldset class="crowd-calls" data-many={options.length > 4 || undefined}>
      <legend>
        <b class="head">{t.lastBrainStanding.whereTo}</b>
        <span class="label second-voice">{t.lastBrainStanding.figures}</span>
        <span class="mode-chip quiet">
          <Icon name="target" size="small" /> {t.lastBrainStanding.ifYouCallIt}
        </span>
      </legend>
      {options.map((option, i) => (
        <button
          key={option.id}
          type="button"
          class="crowd-call"
          data-letter={LETTERS[i]}
          aria-pressed={call === option.id}
          aria-disabled={!isOpen}
          onClick={() => model.do(RULE, 'call', { round: room.round, option: option.id })}
        >
          <Shape shape={SHAPES[i] ?? 'plus'} letter={LETTERS[i] ?? 'F'} />
          <span dir="auto">{option.text}</span>
          {call === option.id && (
            <small>
              <Icon name="target" /> <span class="wide-only">{t.lastBrainStanding.yourCall}</span>
            </small>
          )}
          {calls[i] !== undefined && <b class="number">{t.stage.percent(calls[i])}</b>}
        </button>
      ))}
    </fieldset>
  );
}

/** The shape of an answer, with its letter in it. */
function Shape({ shape, letter }: { shape: AnswerShape; letter: string }) {
  const __html = useMemo(() => svgPicture([answerShape(shape, 30, 30, 28, 'currentColor')], 60, 60), [shape]);
  return (
    <span class="crowd-shape" aria-hidden="true">
      <span dangerouslySetInnerHTML={{ __html }} />
      <b>{letter}</b>
    </span>
  );
}

/** While the reveal is told: what the call was worth, and the faces to cheer with. */
function CrowdAside({ model, own }: { model: MatchModel; own: CrowdView }) {
  const { width, height } = useViewport();
  const { foot } = matchLayoutOf(model, { width, height });
  const style = foot && { top: `${foot.y}px`, right: `${width - foot.x - foot.width}px`, height: `${foot.height}px` };
  const verdict = callVerdict(model, own.call);
  const verdictWords = { right: t.lastBrainStanding.calledIt, wrong: t.lastBrainStanding.missedCall } as const;
  return (
    <aside class="royale-aside" aria-label={t.lastBrainStanding.inTheCrowd} {...(style ? { style } : {})}>
      <p>
        {verdict && <span class={verdict === 'right' ? 'is-right' : 'second-voice'}>{verdictWords[verdict]}</span>}
        <b class="number">{t.lastBrainStanding.points(own.crowdPoints)}</b>
      </p>
      <CheerFaces model={model} />
    </aside>
  );
}

function Pick({ model, backs }: { model: MatchModel; backs: number }) {
  const [isChoosing, setChoosing] = useState(false);
  const seats = model.room?.seats ?? [];
  const pick = seats.find(({ seat }) => seat === backs);
  if (pick && !isChoosing)
    return (
      <div class="crowd-pick">
        <Avatar seed={pick.avatar} bot={pick.bot} size="large" />
        <p>
          <span class="label second-voice">{t.lastBrainStanding.yourPick}</span>
          <b class="head clip">{pick.name}</b>
          <span class="label second-voice">{t.lastBrainStanding.stillIn}</span>
        </p>
        <button
          type="button"
          class="icon-button filled"
          aria-label={t.lastBrainStanding.again}
          onClick={() => setChoosing(true)}
        >
          <Icon name="replay" />
        </button>
      </div>
    );
  const me = model.you?.seat;
  const standing = seats.filter(({ seat, rank }) => seat !== me && rank > 0 && rank <= (royaleOf(model)?.alive ?? 0));
  return (
    <fieldset class="crowd-backing">
      <legend class="label second-voice">{t.lastBrainStanding.choosePick}</legend>
      {standing.slice(0, 12).map((seat) => (
        <button
          key={seat.seat}
          type="button"
          class="ask-choice"
          onClick={() => {
            model.do(RULE, 'back', { seat: seat.seat });
            setChoosing(false);
          }}
        >
          <Avatar seed={seat.avatar} bot={seat.bot} />
          <bdi class="clip">{seat.name}</bdi>
        </button>
      ))}
    </fieldset>
  );
}

import type { MatchModel } from '../../model/match-model.ts';
import { secondsToEnd } from '../../model/selectors.ts';
import { skipPhase } from '../../model/skip-phase.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { Scrolls } from '../../panels/scrolls.tsx';
import { heroOf, type StoryBeat, storyBeats } from './facts.ts';
import { Mask } from './mask.tsx';
import '../mode-screen.css';
import './saboteur.css';
import { t } from '../../i18n/t.ts';
import { faceOf, plotOf } from './slots.ts';

const BEATS_MAX = 7;
const FACES_MAX = 8;

/** The masks fall: who it was, what each pushed, whom it fooled, and what it paid. */
export function UnmaskPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 500);
  const story = plotOf(model)?.story;
  const hero = story && heroOf(story);
  if (!story || !hero) return null;
  const nameOf = (seat: number): string => faceOf(model, seat)?.name ?? t.saboteur.somebody;
  const others = story.masks.filter(({ seat }) => seat !== hero.seat);
  const face = faceOf(model, hero.seat);
  const left = secondsToEnd(model, model.clock.now());
  return (
    <Scrolls class="mode-screen plot plot-unmask" aria-label={t.saboteur.masksOff}>
      <div class="stripe">
        <div class="unmask-hero">
          {face && <Avatar seed={face.avatar} bot={face.bot} />}
          <Mask className="fallen" />
        </div>
        <ul class="unmask-others">
          {others.map(({ seat, isCaught }) => (
            <li key={seat}>
              {faceOf(model, seat) && (
                <Avatar seed={faceOf(model, seat)?.avatar ?? ''} bot={faceOf(model, seat)?.bot === true} />
              )}
              {isCaught && <b>{t.saboteur.caught}</b>}
              <bdi class="clip">{nameOf(seat)}</bdi>
            </li>
          ))}
        </ul>
        <p class="plot-only">{t.saboteur.othersWere(others.map(({ seat }) => nameOf(seat)))}</p>
        <h2 class="head">
          {hero.isCaught ? t.saboteur.wasCaught(nameOf(hero.seat)) : t.saboteur.gotAway(nameOf(hero.seat))}
        </h2>
      </div>
      <div class="story">
        {story.pushes.length === 0 && <p class="second-voice">{t.saboteur.noStory}</p>}
        <ol>
          {storyBeats(story, BEATS_MAX).map((beat) => (
            <Beat
              key={`${beat.kind}/${beat.round}/${beat.kind === 'push' ? beat.beat.seat : ''}`}
              beat={beat}
              model={model}
              nameOf={nameOf}
            />
          ))}
        </ol>
        <p class="paid">
          {story.masks.map(({ seat, points }) => (
            <span key={seat} class="payment">
              {faceOf(model, seat) && (
                <Avatar seed={faceOf(model, seat)?.avatar ?? ''} bot={faceOf(model, seat)?.bot === true} size="small" />
              )}
              <bdi class="clip">{nameOf(seat)}</bdi> <b class="number">{t.saboteur.points(points)}</b>
            </span>
          ))}
        </p>
        {model.isHost ? (
          <button type="button" class="button big wide plain-white" onClick={() => skipPhase(model)}>
            <Icon name="trophy" /> {t.saboteur.seePodium}
          </button>
        ) : (
          left !== null && (
            <p class="second-voice unmask-next" role="timer" aria-label={t.saboteur.podiumIn(left)}>
              {t.saboteur.podiumNext} <b class="number">{left}</b>
            </p>
          )
        )}
      </div>
    </Scrolls>
  );
}

function Beat({ beat, model, nameOf }: { beat: StoryBeat; model: MatchModel; nameOf: (seat: number) => string }) {
  if (beat.kind === 'vote') {
    const { named, voters } = beat.vote;
    if (!named) return null;
    return (
      <li class="is-vote">
        <i aria-hidden="true">
          <Icon name="target" />
        </i>
        <p>
          <b>{t.saboteur.youNamed(nameOf(named.seat))}</b>
          <span class="label second-voice">{named.isSaboteur ? t.saboteur.isSaboteur : t.saboteur.isInnocent}</span>
        </p>
        <b class="number">{t.saboteur.ofVoters(named.count, voters)}</b>
      </li>
    );
  }
  const { seat, pushed, right, fooled, isMost } = beat.beat;
  return (
    <li class={isMost ? 'is-most' : ''}>
      <i class="number" aria-hidden="true">
        {beat.round + 1}
      </i>
      <p>
        <b dir="auto">{t.saboteur.pushed(nameOf(seat), pushed)}</b>
        <span class="label second-voice" dir="auto">
          {t.saboteur.rightWas(right)}
        </span>
      </p>
      <span class="fooled">
        <span class="fooled-faces" aria-hidden="true">
          {fooled.slice(0, FACES_MAX).map((one) => {
            const face = faceOf(model, one);
            return face && <Avatar key={one} seed={face.avatar} bot={face.bot} />;
          })}
        </span>
        <b>{t.saboteur.fooled(fooled.length)}</b>
      </span>
    </li>
  );
}

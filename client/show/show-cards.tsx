import { useEffect, useState } from 'preact/hooks';
import type { ShowCard } from '#shared/shows/status.ts';
import { clock } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { Cover, Icon } from '../panels/art.tsx';
import { copyText } from '../panels/copy-text.ts';
import { Qr } from '../panels/qr.tsx';
import { linkOf } from '../panels/room-link.ts';
import { go } from '../panels/store.ts';
import { useSeconds } from '../panels/use-seconds.ts';
import { useStill } from '../panels/use-still.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { refreshShows, showsOnWall } from './shows-on-wall.ts';
import './show-card.css';

/** The wall looks for shows this often, ms. */
const LOOK_MS = 10 * 1000;

/** The shows that are to come or under way: when they begin, how many seats there are, and the way in. */
export function ShowCards() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const lookLater = (): void => {
      if (!isGone) timer = setTimeout(() => void refreshShows().finally(lookLater), LOOK_MS);
    };
    lookLater(); // the wall has asked before it was laid out
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  const known = useStill(showsOnWall.value);
  if (!known) return null;
  const now = (): number => known.answer.now + performance.now() - known.at;
  return (
    <>
      {known.answer.shows.map((show) => (
        <Card key={show.code} show={show} now={now} />
      ))}
    </>
  );
}

/** `now`: server ms. */
function Card({ show, now }: { show: ShowCard; now: () => number }) {
  const [hasQr, setQr] = useState(false);
  const leftS = useSeconds(show.startsAt, now);
  const link = linkOf(show.code);
  return (
    <article class="wall-card show-card" ref={(element) => void (element && paintTopic(element, show.topic))}>
      {hasQr ? (
        <Qr className="show-card-qr" link={link} label={t.show.qr} />
      ) : (
        <Cover className="wall-art" topic={show.topic} seed={`show/${show.code}`} width={660} height={250} />
      )}
      <div class="plate">
        <p class="label live">
          <Icon name="cast" size="small" />
          {whenOf(show, leftS ?? 0)}
        </p>
        <h2 class="title">
          <bdi>{show.title}</bdi>
        </h2>
        <p class="label second-voice">{`${topicTitle(show.topic)} · ${t.lobby.seats(show.taken, show.seats)}`}</p>
        <div class="show-card-keys">
          <button type="button" class="button primary" disabled={isShut(show)} onClick={() => go(doorOf(show))}>
            <Icon name={show.stage !== 'lobby' ? 'eye' : isToCome(show) ? 'calendar' : 'play'} />
            {show.stage !== 'lobby' ? t.show.watch : isToCome(show) ? t.show.event.details : t.show.comeIn}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t.show.qr}
            aria-pressed={hasQr}
            onClick={() => setQr(!hasQr)}
          >
            <Icon name="qr" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t.waiting.copy}
            onClick={() => void copyText(link, t.waiting.copied)}
          >
            <Icon name="link" />
          </button>
        </div>
      </div>
    </article>
  );
}

/**
 * Whoever comes after the start takes no seat: they watch, and come back to the wall from there (SP8). Where nobody may
 * watch so, they watch from a seat (SW6).
 */
function doorOf({ code, stage, watchable }: ShowCard): string {
  return stage === 'lobby' || !watchable ? `/${code}` : `/${code}/watch`;
}

/** Its doors are not open yet: behind its key is the page that counts down to it. */
function isToCome({ stage, doors }: ShowCard): boolean {
  return stage === 'lobby' && doors === 'closed';
}

/** A show that is under way and may be watched is watched whoever is still let in (SP1). */
function isShut(show: ShowCard): boolean {
  if (!show.locked || isToCome(show)) return false;
  return show.stage === 'lobby' || !show.watchable;
}

function whenOf({ stage, doors }: ShowCard, leftS: number): string {
  if (stage !== 'lobby') return t.show.underWay;
  if (leftS === 0) return doors === 'open' ? t.show.doorsOpen : t.show.soon;
  return t.show.begin(leftS < 3600 ? clock(leftS) : t.show.hours(Math.round(leftS / 3600)));
}

import { useEffect } from 'preact/hooks';
import type { ShowStatus } from '#shared/shows/status.ts';
import { clock, figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import { copyText } from '../panels/copy-text.ts';
import { HomeKey } from '../panels/home-key.tsx';
import { Message } from '../panels/message.tsx';
import { toHome } from '../panels/message-keys.ts';
import { Qr } from '../panels/qr.tsx';
import { linkOf } from '../panels/room-link.ts';
import { Trouble } from '../panels/trouble.tsx';
import { keepHostKey } from './host-key.ts';
import { ShowArenas } from './show-arenas.tsx';
import { ShowFairPlay } from './show-fair-play.tsx';
import { ShowKeys } from './show-keys.tsx';
import { ShowPeople } from './show-people.tsx';
import { useShow } from './use-show.ts';

/** The page of a show's host: what all arenas do, and the keys that all of them follow. */
export function ShowConsole({
  code,
  hostKey,
  onWrongKey,
}: {
  code: string;
  hostKey: string;
  /** With the sentence that says so. */
  onWrongKey: (sentence: string) => void;
}) {
  const { show, trouble, refused, lost, isPressing, press } = useShow(code, hostKey);
  const isKnown = show !== null;
  useEffect(() => {
    if (isKnown) keepHostKey(code, hostKey);
  }, [isKnown, code, hostKey]);
  useEffect(() => {
    if (lost === 'show/wrong-key') onWrongKey(trouble);
  }, [lost]);
  if (!show)
    return trouble === '' ? (
      <p class="unseen" role="status">
        {t.show.loading}
      </p>
    ) : (
      <Message title={t.show.title} text={trouble} keys={[toHome()]} />
    );
  const isBusy = isPressing || lost !== null;
  const wrong = lost === null ? trouble || refused : t.show.gone;
  return (
    <main class="show page enters">
      <header class="show-head">
        <HomeKey />
        <h1 class="title clip grow">
          <bdi>{show.title}</bdi>
        </h1>
      </header>
      <p class="show-now">
        <span role="status">{nowOf(show)}</span>
        <Clock show={show} />
      </p>
      {show.stem !== '' && (
        <p class="show-question second-voice" dir="auto">
          {show.stem}
        </p>
      )}
      <Trouble words={wrong} />
      <Figures show={show} />
      <ShowKeys show={show} isBusy={isBusy} onPress={(one) => void press(one)} />
      {show.stage !== 'over' && <WayIn link={linkOf(code)} />}
      <ShowPeople show={show} isBusy={isBusy} onPress={(one) => void press(one)} />
      <ShowFairPlay fairPlay={show.fairPlay} />
      <ShowArenas show={show} />
    </main>
  );
}

/** For players: the page may be shown to them, or its link passed on. */
function WayIn({ link }: { link: string }) {
  return (
    <section class="show-part show-link" aria-label={t.show.link}>
      <Qr className="show-qr" link={link} label={t.show.qr} />
      <div class="show-link-words">
        <p class="second-voice">{t.show.linkNote}</p>
        <p class="show-address">{link}</p>
        <button type="button" class="button" onClick={() => void copyText(link, t.waiting.copied)}>
          <Icon name="copy" />
          {t.waiting.copy}
        </button>
      </div>
    </section>
  );
}

/** What is going on, in one line, without what changes each second: it is read out. */
function nowOf(show: ShowStatus): string {
  if (show.stage === 'lobby') return show.doors === 'open' ? t.show.doorsOpen : t.show.doorsClosed;
  if (show.stage === 'over') return t.show.over;
  const question = show.round < 0 ? t.show.begins : t.show.question(show.round + 1, show.rounds);
  if (show.isPaused) return `${question} · ${t.show.paused}`;
  if (show.awaits !== null) return `${question} · ${t.show.counting}`;
  return `${question} · ${t.show.stages[show.stage]}`;
}

/** What is left of it. */
function Clock({ show }: { show: ShowStatus }) {
  const { stage, isPaused, awaits, endsAt, now } = show;
  if (stage === 'lobby' || stage === 'over' || isPaused || awaits !== null || endsAt === null) return null;
  return <span> · {clock(Math.max(0, Math.ceil((endsAt - now) / 1000)))}</span>;
}

function Figures({ show }: { show: ShowStatus }) {
  const speaking = show.arenas.filter(({ isSilent }) => !isSilent);
  const lagMs = Math.max(0, ...speaking.map((arena) => arena.lagMs));
  const answered = show.arenas.reduce((sum, arena) => sum + arena.answered, 0);
  const figures: [string, string][] = [
    [t.show.here, `${figure(show.here)} / ${figure(show.seats)}`],
    [t.show.playing, figure(show.playing)],
    [t.show.answered, figure(answered)],
    [t.show.arenas, `${figure(speaking.length)} / ${figure(show.arenas.length)}`],
    [t.show.lag, `${figure(lagMs)} ms`],
  ];
  return (
    <dl class="show-figures">
      {figures.map(([words, value]) => (
        <div key={words}>
          <dt class="label third-voice">{words}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

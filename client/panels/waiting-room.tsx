import { useRef, useState } from 'preact/hooks';
import { CODE_CHARS, writeCode } from '#shared/protocol/code.ts';
import { clock } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { isArena } from '../model/arena.ts';
import type { MatchModel } from '../model/match-model.ts';
import { mayRemove } from '../model/room-people.ts';
import type { RoomSnapshot, SeatSnapshot } from '../model/room-snapshot.ts';
import { secondsToEnd } from '../model/selectors.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { useViews } from '../rules/use-views.ts';
import { ViewGuard } from '../rules/view-guard.tsx';
import { Avatar, Icon } from './art.tsx';
import { copyText } from './copy-text.ts';
import { LeadSwitch, PhonesSwitch, WatchSwitch } from './lead-switches.tsx';
import { PracticeSheet } from './practice-sheet.tsx';
import { Qr } from './qr.tsx';
import { linkOf } from './room-link.ts';
import { useLiveModel } from './room-model.ts';
import { RoomRules } from './room-rules.tsx';
import { SeatMenu } from './seat-menu.tsx';
import { NameForm } from './settings.tsx';
import { Sheet } from './sheet.tsx';
import { catalogue } from './store.ts';
import { useBounces } from './use-bounces.ts';

/** Before the match: how to come in, who is in, and for the host the key. */
export function WaitingRoom({ model, views }: { model: MatchModel; views: RoomViews }) {
  const { room } = useLiveModel(model, 250);
  useViews(views);
  const [isRenaming, setRenaming] = useState(false);
  const [asked, setAsked] = useState<SeatSnapshot | null>(null);
  const own = room && views.seats(room);
  if (!room) return null;
  const link = linkOf(room.code);
  const others = catalogue.value?.otherUrls ?? [];
  return (
    <main class="waiting page">
      <section class="door">
        <div class="door-code">
          <p class="label second-voice">
            {t.waiting.joinAt}{' '}
            <b class="door-host">{link.slice(0, -room.code.length - 1).replace(/^https?:\/\//, '')}</b>
            {others.length > 0 && (
              <>
                <br />
                {t.waiting.orAt(others.map((url) => new URL(url).host).join(', '))}
              </>
            )}
          </p>
          <button
            type="button"
            class={`mega code-key ${room.code.length > CODE_CHARS ? 'long' : ''}`}
            aria-label={`${room.code}: ${t.waiting.code(room.code)}. ${t.waiting.copy}`}
            onClick={() => void copyText(link, t.waiting.copied, t.waiting.copyFailed(link))}
          >
            {writeCode(room.code)}
          </button>
        </div>
        <button
          type="button"
          class="door-qr"
          aria-label={`${t.waiting.qr}. ${t.waiting.copy}`}
          onClick={() => void copyText(link, t.waiting.copied, t.waiting.copyFailed(link))}
        >
          <Qr link={link} />
        </button>
      </section>
      <RoomRules room={room} where="waiting" />
      <HostPanel model={model} room={room} onRename={() => setRenaming(true)} />
      {own && (
        <ViewGuard rule={own.rule} views={views}>
          <own.it model={model} />
        </ViewGuard>
      )}
      {/* Whoever hosts names and removes people from the list. */}
      {(!own || model.isHost) && (
        <Seats model={model} room={room} onRename={() => setRenaming(true)} onAsk={setAsked} />
      )}
      {isRenaming && (
        <Sheet title={t.waiting.rename} onClose={() => setRenaming(false)}>
          <NameForm
            onSaved={(name, avatar) => {
              model.wish('rename', { name, avatar });
              setRenaming(false);
            }}
          />
        </Sheet>
      )}
      {asked && <SeatMenu model={model} room={room} seat={asked} onClose={() => setAsked(null)} />}
    </main>
  );
}

function HostPanel({ model, room, onRename }: { model: MatchModel; room: RoomSnapshot; onRename: () => void }) {
  const left = secondsToEnd(model, model.clock.now());
  const bots = room.seats.filter((seat) => seat.bot).length;
  const host = room.seats.find((seat) => seat.seat === room.host);
  const isFull = room.taken >= room.maxSeats;
  const players = room.here - room.seats.filter(({ leads, away }) => leads && !away).length;
  return (
    <section class="host-panel glass" aria-label={t.match.hostControls}>
      {left !== null && (
        <div class="row">
          <div>
            <p class="label second-voice">{t.waiting.startsIn}</p>
            <p class="number countdown" role="timer">
              {clock(left)}
            </p>
          </div>
        </div>
      )}
      {model.isHost ? (
        <>
          <button
            type="button"
            class="button primary big wide"
            aria-disabled={players < 2}
            onClick={() => model.wish('start', {})}
          >
            {t.waiting.start}
          </button>
          {players < 2 && <p class="label second-voice">{t.waiting.alone}</p>}
          <div class="row">
            <span class="row label bots-label">
              <Icon name="bot" />
              {t.waiting.bots}
            </span>
            <span class="row end stepper">
              <button
                type="button"
                class="icon-button filled"
                aria-label={t.waiting.fewer}
                disabled={bots === 0}
                onClick={() => model.wish('bots', { count: bots - 1 })}
              >
                <Icon name="minus" />
              </button>
              <b class="number" aria-live="polite">
                {bots}
              </b>
              <button
                type="button"
                class="icon-button filled"
                aria-label={t.waiting.more}
                disabled={isFull}
                onClick={() => model.wish('bots', { count: bots + 1 })}
              >
                <Icon name="plus" />
              </button>
            </span>
          </div>
          <div class="row">
            <button
              type="button"
              class="button grow"
              aria-pressed={room.locked}
              onClick={() => model.wish('lock', { locked: !room.locked })}
            >
              <Icon name="lock" />
              {room.locked ? t.waiting.unlock : t.waiting.lock}
            </button>
            <button type="button" class="icon-button filled" aria-label={t.waiting.rename} onClick={onRename}>
              <Icon name="pencil" />
            </button>
          </div>
          <LeadSwitch model={model} />
          <PhonesSwitch model={model} />
          <WatchSwitch model={model} />
        </>
      ) : (
        <div class="row">
          <p class="second-voice grow">
            {host ? (
              <>
                <bdi>{host.name}</bdi> {t.waiting.hosts('').trim()}
              </>
            ) : isArena(room) ? (
              t.waiting.showHost
            ) : (
              t.waiting.noHost
            )}
          </p>
          <button type="button" class="icon-button filled" aria-label={t.waiting.rename} onClick={onRename}>
            <Icon name="pencil" />
          </button>
        </div>
      )}
    </section>
  );
}

function Seats({
  model,
  room,
  onRename,
  onAsk,
}: {
  model: MatchModel;
  room: RoomSnapshot;
  onRename: () => void;
  onAsk: (seat: SeatSnapshot) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [isPractising, setPractising] = useState(false);
  useBounces(model, list);
  const free = Math.max(0, Math.min(room.maxSeats, 12) - room.seats.length);
  return (
    <section class="floor" aria-label={t.lobby.seats(room.taken, room.maxSeats)}>
      <div class="row floor-head">
        <p class="label">
          <b class="number floor-count">{room.taken}</b>{' '}
          <span class="second-voice">{t.waiting.are(room.maxSeats)}</span>
        </p>
        <button type="button" class="button end" aria-haspopup="dialog" onClick={() => setPractising(true)}>
          <Icon name="target" />
          {t.waitingPlay.practice}
        </button>
      </div>
      {isPractising && <PracticeSheet onClose={() => setPractising(false)} />}
      <ol class="seats" ref={list}>
        {room.seats.map((seat) => {
          const isYou = seat.seat === model.you?.seat;
          const hasMenu = !seat.bot && mayRemove(model, seat.seat);
          const face = <Avatar seed={seat.avatar} bot={seat.bot} size="large" you={isYou} away={seat.away} />;
          const name = <bdi class="label clip-two">{seat.name}</bdi>;
          return (
            <li key={seat.seat} class="seat" data-seat={seat.seat}>
              {isYou || hasMenu ? (
                <button
                  type="button"
                  class="seat-press"
                  aria-label={`${seat.name}: ${isYou ? t.waiting.rename : model.isOpener ? t.waiting.menu : t.waiting.remove(seat.name)}`}
                  onClick={() => {
                    model.wish('poke', { seat: seat.seat });
                    if (isYou) onRename();
                    else onAsk(seat);
                  }}
                >
                  {face}
                  {name}
                </button>
              ) : (
                <button
                  type="button"
                  class="seat-press"
                  aria-label={t.waitingPlay.tap(seat.name)}
                  onClick={() => model.wish('poke', { seat: seat.seat })}
                >
                  {face}
                  {name}
                </button>
              )}
              {seat.seat === room.host && <span class="micro third-voice">{t.waiting.host}</span>}
              {seat.leads && <span class="micro third-voice">{t.leading.leads}</span>}
              {seat.seat === room.coHost && seat.seat !== room.host && (
                <span class="micro third-voice">{t.waiting.coHost}</span>
              )}
            </li>
          );
        })}
        {Array.from({ length: free }, (_, i) => (
          <li key={`free-${i}`} class="seat free">
            <i />
            <span class="label third-voice">{t.waiting.free}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

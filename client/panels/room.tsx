import { useEffect, useMemo, useState } from 'preact/hooks';
import { bindKeys } from '../a11y/keys.ts';
import { Mirror } from '../a11y/mirror.tsx';
import { AnswerPlace } from '../answers/answer-place.tsx';
import { listenToMatch } from '../audio/listen-to-match.ts';
import { DailyEnd } from '../daily/daily-end.tsx';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { isDirectorMissed } from '../model/arena.ts';
import { wornTopic } from '../model/worn-topic.ts';
import { MatchConnection } from '../net/match-connection.ts';
import { ModClients } from '../rules/mod-clients.ts';
import { RoomViews } from '../rules/room-views.ts';
import { RulePanels } from '../rules/rule-panels.tsx';
import type { ViewRegistry } from '../rules/view-registry.ts';
import { pageWindow } from '../theme/display-scale.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { AnswerBursts } from './answer-bursts.tsx';
import { Backdrop } from './backdrop.tsx';
import { CanvasPlace, type CanvasState } from './canvas-place.tsx';
import { ChatPanel } from './chat/chat-panel.tsx';
import { EmoteWheel } from './chat/emote-wheel.tsx';
import { LockedFaces } from './chat/face-keys.tsx';
import { MoodBursts } from './chat/mood-bursts.tsx';
import { useChat } from './chat/use-chat.ts';
import { ClosedRoom } from './closed-room.tsx';
import { FeedbackRow } from './feedback-row.tsx';
import { keepAwake } from './keep-awake.ts';
import { lastMatch } from './last-match.ts';
import { LaterEvent } from './later-pages.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { MatchBar } from './match-bar.tsx';
import { speaker } from './page-sound.ts';
import { PausedPlate } from './paused-plate.tsx';
import { PlainStage } from './plain-stage.tsx';
import { refreshMe } from './progress-store.ts';
import { BoardKey } from './ready-key.tsx';
import { useModel } from './room-model.ts';
import { RoomRules } from './room-rules.tsx';
import { hasLessMotion } from './settings-store.ts';
import { StatsCard } from './stats-card.tsx';
import { askBeforeBack, cardsOf, catalogue, go, guest, say } from './store.ts';
import { Twins } from './twins.tsx';
import { usePlain } from './use-plain.ts';
import { useWelcome } from './use-welcome.ts';
import { WaitingRoom } from './waiting-room.tsx';

/** A room from door to podium: the line to it, the canvas that draws it, and the DOM over the canvas. */
export function Room({ code, registry }: { code: string; registry: ViewRegistry }) {
  const views = useMemo(() => {
    const mods = new ModClients(() => catalogue.value?.views ?? []);
    return new RoomViews({ registry, mods, cards: () => cardsOf(catalogue.value) });
  }, [code]);
  const connection = useMemo(
    () =>
      new MatchConnection({
        code,
        pass: () => guest.value?.pass ?? '',
        cuesOf: (change, model) => views.cuesOf(change, model),
      }),
    [code],
  );
  const { model } = connection;
  const room = useModel(model, (view) => view.room);
  const line = useModel(model, (view) => view.connection);
  const closed = useModel(model, (view) => view.closed);
  const trouble = useModel(model, (view) => view.trouble);
  const doorWait = useModel(model, (view) => view.doorWait);
  const [isLeaving, setLeaving] = useState(false);
  /** The doors of this show were shut when this page came to them. */
  const [wasShut, setWasShut] = useState(false);
  /** Counts the presses of F: each opens the note. */
  const [flags, setFlags] = useState(0);
  const [canvas, setCanvas] = useState<CanvasState>('coming');
  const isPlain = usePlain(model, canvas);
  const isRunning = room !== null && room.stage !== 'lobby' && room.stage !== 'over';
  const topic = room?.topic ?? 'mix';
  const worn = wornTopic(room);
  const isDaily = catalogue.value?.modes.find(({ id }) => id === room?.mode)?.isDaily === true;

  const isShut = room === null && doorWait?.isShut === true;
  useEffect(() => {
    if (isShut) setWasShut(true);
  }, [isShut]);

  useWelcome(model);
  useChat(model, views);
  useEffect(() => (isRunning ? keepAwake() : undefined), [isRunning]);
  useEffect(() => {
    if (!isRunning || line === 'closed') return;
    lastMatch.remember(code);
    return askBeforeBack(() => setLeaving(true));
  }, [isRunning, line, code]);
  useEffect(() => {
    // Where another tab has the seat, or only a new page goes on, the match is not lost.
    const isOut = line === 'closed' && model.closed?.name && model.closed.why === 'over';
    if (room?.stage === 'over' || isOut) lastMatch.forget(code);
  }, [room?.stage, line, code]);

  useEffect(() => {
    document.documentElement.classList.add('in-room');
    void refreshMe(); // the card at the end begins with where one stands
    const undo = [
      model.subscribe((cues) => {
        for (const cue of cues) {
          if (cue.kind === 'refused') say(cue.sentence, { code: cue.code, isRefusal: true });
          if (cue.kind === 'unreceived') say(t.delivery.unreceived, { isRefusal: true });
          if (cue.kind === 'rule' && cue.sentence) say(cue.sentence);
          if (cue.kind === 'progress') void refreshMe();
        }
      }),
      listenToMatch(speaker, model, { views, isCalm: hasLessMotion }),
      bindKeys(model, { onLeave: () => setLeaving(true), onFlag: () => setFlags((n) => n + 1) }),
    ];
    return () => {
      document.documentElement.classList.remove('in-room');
      for (const one of undo) one();
      connection.end();
    };
  }, [connection]);
  const [, redraw] = useState(0);
  const played = [...(room?.plays ?? []), room?.question?.kind ?? ''].join(' ');
  useEffect(() => {
    void views.bring(played.split(' ')).then(() => redraw((n) => n + 1));
  }, [views, played]);
  useEffect(() => {
    document.title = `${topicTitle(topic)} · ${code} · ${t.brand}`;
  }, [topic]);

  if (closed) return <ClosedRoom code={code} closed={closed} onAgain={() => connection.comeAgain()} />;
  const leave = (): void => {
    connection.leave();
    go('/', true);
  };
  return (
    <div
      class="room"
      data-stage={room?.stage}
      data-plain={isPlain || undefined}
      ref={(element) => void (element && paintTopic(element, worn))}
    >
      {/* Until the canvas has its own. */}
      <Backdrop topic={worn} size={pageWindow} />
      <CanvasPlace model={model} views={views} isReady={room !== null} onState={setCanvas} />
      {(isShut || (wasShut && room)) && (
        <LaterEvent
          code={code}
          waiting={doorWait ? t.connection.doorWait(doorWait.sentence, doorWait.position) : ''}
          isOpen={room !== null}
          onGone={() => setWasShut(false)}
        />
      )}
      {!room && !isShut && (
        <p class="joining second-voice" role="status">
          {doorWait
            ? t.connection.doorWait(doorWait.sentence, doorWait.position)
            : trouble
              ? t.connection.joiningLong
              : t.connection.joining}
        </p>
      )}
      {room?.stage === 'intro' && <RoomRules room={room} where="intro" />}
      {room?.stage === 'lobby' && <WaitingRoom model={model} views={views} />}
      {isPlain && <PlainStage model={model} views={views} canvas={canvas} />}
      {isRunning && !isPlain && <Twins model={model} views={views} />}
      {/* In a question its card says so: a plate would lie on the answers. */}
      {(room?.stage === 'intro' || room?.stage === 'between') && !isPlain && room.pausedAt !== 0 && (
        <PausedPlate isMissed={isDirectorMissed(room)} />
      )}
      {room && !isPlain && <AnswerPlace model={model} views={views} />}
      {room && <RulePanels model={model} views={views} />}
      {room && <FeedbackRow key={`${room.matchId}/${room.round}`} model={model} flags={flags} isAfloat={isPlain} />}
      {room?.stage === 'between' && <BoardKey model={model} views={views} isPlain={isPlain} />}
      {/* After the answers, their votes and "ready": Tab comes to those first. */}
      {room && (
        <MatchBar
          model={model}
          onLeave={() => (room.stage === 'lobby' || room.stage === 'over' ? leave() : setLeaving(true))}
        />
      )}
      {room && <ChatPanel model={model} />}
      {room && !isPlain && <LockedFaces model={model} />}
      {room && <EmoteWheel model={model} />}
      {room && <MoodBursts model={model} />}
      {room && <AnswerBursts model={model} />}
      {room?.stage === 'over' &&
        (isDaily ? <DailyEnd model={model} onHome={leave} /> : <StatsCard model={model} onHome={leave} />)}
      {line === 'lost' && (
        <p class="lost-line" role="status">
          <i class="live-dot" />
          {trouble === 'blocked' ? t.connection.lostBlocked : t.connection.lost}
        </p>
      )}
      {isLeaving && <LeaveDialog onStay={() => setLeaving(false)} onLeave={leave} />}
      <Mirror model={model} views={views} />
    </div>
  );
}

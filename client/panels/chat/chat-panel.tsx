import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { columnsOf, LINE_MAX_COLUMNS } from '#shared/chat/chat-line.ts';
import type { ChatLine } from '#shared/protocol/chat.ts';
import { t } from '../../i18n/t.ts';
import { isChatOpen } from '../../model/chat.ts';
import { hasChatKey } from '../../model/has-chat-key.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { answersOf } from '../../model/selectors.ts';
import { Avatar, Icon } from '../art.tsx';
import { useLiveModel } from '../room-model.ts';
import { Scrolls } from '../scrolls.tsx';
import { draft, isChatShown, showChat } from './chat-store.ts';
import { LineMenu } from './line-menu.tsx';
import { SmileKey } from './smile-key.tsx';

/** What people say: where the ladder stands on a wide screen, a sheet on a phone. The text one types is the page's own. */
export function ChatPanel({ model }: { model: MatchModel }) {
  const { room, chat } = useLiveModel(model, 1000);
  const [asked, setAsked] = useState<ChatLine | null>(null);
  const isShown = isChatShown.value;
  if (!room || !isShown || !hasChatKey(model)) return null;
  return (
    <section
      class="chat"
      aria-label={t.chat.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        showChat(false);
      }}
    >
      {room.stage === 'lobby' || room.stage === 'over' ? <Heading /> : <Tabs />}
      <OwnAnswer model={model} />
      <Lines model={model} onAsk={setAsked} />
      {chat.muted.size > 0 && (
        <p class="chat-note label second-voice">
          {t.chat.mutedSome(chat.muted.size)}{' '}
          <button type="button" class="text-button" onClick={() => hearAll(model)}>
            {t.chat.unmuteAll}
          </button>
        </p>
      )}
      {room.chat && <SayForm model={model} />}
      {model.isHost && (
        <button type="button" class="text-button chat-switch" onClick={() => model.wish('chat', { on: !room.chat })}>
          {room.chat ? t.chat.turnOff : t.chat.turnOn}
        </button>
      )}
      {asked && <LineMenu model={model} line={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** In the place of the ladder, which is one press away. */
function Tabs() {
  return (
    <header class="chat-head">
      <button type="button" class="chat-tab" aria-keyshortcuts="L" onClick={() => showChat(false)}>
        {t.chat.ladder}
        <kbd class="keycap wide-only">L</kbd>
      </button>
      <h2 class="chat-tab" data-on>
        <Icon name="chat" size="small" />
        {t.chat.title}
        <kbd class="keycap wide-only">T</kbd>
      </h2>
    </header>
  );
}

/** Before and after a match, where there is no ladder. */
function Heading() {
  return (
    <header class="chat-heading">
      <h2 class="head">{t.chat.title}</h2>
      <button type="button" class="icon-button" aria-label={t.chat.close} onClick={() => showChat(false)}>
        <Icon name="x" />
      </button>
    </header>
  );
}

/** On a phone the sheet lies over the answers: mine stays in sight until the bell. */
function OwnAnswer({ model }: { model: MatchModel }) {
  const own = answersOf(model, model.clock.now()).find(({ state }) => state === 'locked');
  if (!own) return null;
  return (
    <p class="chat-own phone-only" data-letter={own.letter}>
      <b class="number">{own.letter}</b>
      <span class="clip" dir="auto">
        {own.text}
      </span>
      <Icon name="lock" size="small" />
      {t.answers.locked}
    </p>
  );
}

function hearAll(model: MatchModel): void {
  for (const by of model.chat.muted) model.wish('mute', { by, muted: false });
}

function Lines({ model, onAsk }: { model: MatchModel; onAsk: (line: ChatLine) => void }) {
  const list = useRef<HTMLElement>(null);
  const { lines, me } = model.chat;
  // The newest is in sight, unless somebody looks further up.
  const wasAtEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (element && wasAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [lines]);
  if (lines.length === 0) return <p class="chat-lines label second-voice">{t.chat.empty}</p>;
  return (
    <Scrolls
      as="ul"
      at={list}
      class="chat-lines"
      aria-label={t.chat.lines}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        wasAtEnd.current = scrollHeight - scrollTop - clientHeight < 24;
      }}
    >
      {lines.map((line) => (
        <li key={line.id} class="chat-line">
          <Avatar seed={line.avatar} size="small" />
          {line.by === me ? (
            <b class="chat-name clip">{t.chat.you}</b>
          ) : (
            <button
              type="button"
              class="chat-name clip"
              dir="auto"
              aria-label={t.chat.more(line.name)}
              onClick={() => onAsk(line)}
            >
              {line.name}
            </button>
          )}
          {line.text === null ? (
            <span class="chat-text second-voice">
              <Icon name="eyeoff" size="small" /> {t.chat.bell}
            </span>
          ) : (
            <span class="chat-text" dir="auto">
              {line.text}
            </span>
          )}
        </li>
      ))}
    </Scrolls>
  );
}

function SayForm({ model }: { model: MatchModel }) {
  const input = useRef<HTMLInputElement>(null);
  const text = draft.value;
  const isOpen = isChatOpen(model) && !model.chat.isHushed;
  const left = LINE_MAX_COLUMNS - columnsOf(text.trim());
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="chat-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOpen || left < 0 || text.trim() === '') return;
        model.wish('say', { text: text.trim() });
        draft.value = '';
      }}
    >
      <span class="field grow">
        <input
          ref={input}
          dir="auto"
          aria-label={t.chat.say}
          placeholder={isOpen ? t.chat.say : model.chat.isHushed ? t.chat.hushed : t.chat.closed}
          value={text}
          maxLength={4 * LINE_MAX_COLUMNS}
          autocomplete="off"
          enterkeyhint="send"
          aria-invalid={left < 0}
          onInput={(event) => (draft.value = event.currentTarget.value)}
        />
        {left < 10 && <span class={`label number ${left < 0 ? 'chat-over' : 'second-voice'}`}>{left}</span>}
        <button
          type="submit"
          class="icon-button"
          aria-label={t.chat.send}
          aria-disabled={!isOpen || left < 0 || text.trim() === ''}
        >
          <Icon name="send" />
        </button>
      </span>
      <SmileKey model={model} className="button primary chat-smile" />
    </form>
  );
}

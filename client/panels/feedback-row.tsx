import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NOTE_MAX_CHARS, type Vote } from '#shared/questions/vote.ts';
import { t } from '../i18n/t.ts';
import { areFacesReady } from '../model/faces-ready.ts';
import type { MatchModel } from '../model/match-model.ts';
import { canVote, voteOn } from '../model/own-vote.ts';
import type { IconName } from '../theme/icons.ts';
import { isTold, matchLayoutOf } from '../views/match-layout.ts';
import { Icon } from './art.tsx';
import { FaceKeys } from './chat/face-keys.tsx';
import { SmileKey } from './chat/smile-key.tsx';
import { ReadyKey } from './ready-key.tsx';
import { useModel } from './room-model.ts';
import { useViewport } from './use-viewport.ts';

/** What is typed is sent when the hand rests this long: the next question does not wait for it, ms. */
const REST_MS = 1200;
/** A row this wide has a place for every face, a narrower one for the key to them. */
const FACES_FROM_PX = 700;
/** A row narrower than this has no place for letters and words beside its pictures; with faces it has none either below the second. */
const WORDS_FROM_PX = 600;
const WORDS_AND_FACES_FROM_PX = 860;

const KEYS: readonly { readonly vote: Vote; readonly letter: string; readonly icon: IconName }[] = [
  { vote: 'up', letter: 'J', icon: 'thumbup' },
  { vote: 'down', letter: 'K', icon: 'thumbdown' },
  { vote: 'flag', letter: 'F', icon: 'flag' },
];

/**
 * Three keys under the reveal. A flag counts at once and opens a field for a note in their place; a note that is
 * being typed stays over the scoreboard, until the next question.
 */
export function FeedbackRow({
  model,
  flags,
  isAfloat = false,
}: {
  model: MatchModel;
  flags: number;
  /** It stands on its own at the foot of the page: there is no layout of the canvas that has a place for it. */
  isAfloat?: boolean;
}) {
  const { width, height } = useViewport();
  useModel(model, (view) => view.room);
  useModel(model, (view) => view.you);
  const ownVote = useModel(model, (view) => view.ownVote);
  const [isNoting, setNoting] = useState(false);
  const firstFlags = useRef(flags);
  const openNote = (): void => {
    if (voteOn(model) !== 'flag') model.vote('flag');
    setNoting(true);
  };
  useEffect(() => {
    if (flags !== firstFlags.current) openNote();
  }, [flags]);

  if (!canVote(model)) return null;
  const isReveal = isTold(model);
  if (!isReveal && !isNoting) return null;
  const foot = isReveal && !isAfloat ? matchLayoutOf(model, { width, height }).foot : null;
  const vote = voteOn(model);
  const style = foot && { insetInlineStart: `${foot.x}px`, top: `${foot.y}px`, width: `${foot.width}px` };
  const hasFaces = foot !== null && foot.width >= FACES_FROM_PX && areFacesReady(model);
  const isTight = foot !== null && foot.width < (hasFaces ? WORDS_AND_FACES_FROM_PX : WORDS_FROM_PX);
  return (
    <div class={`feedback ${!foot ? 'afloat glass' : isTight ? 'tight' : ''}`} {...(style ? { style } : {})}>
      {isNoting ? (
        <Note
          onSend={(note) => model.vote('flag', note)}
          onClose={() => setNoting(false)}
          isAcknowledged={ownVote?.acknowledged === 'flag' && ownVote.note !== ''}
        />
      ) : (
        <>
          <span class="label second-voice wide-only">{t.feedback.ask}</span>
          {KEYS.map(({ vote: key, letter, icon }) => (
            <button
              key={key}
              type="button"
              aria-pressed={vote === key}
              aria-label={t.feedback[key]}
              aria-keyshortcuts={letter}
              title={t.feedback[key]}
              onClick={() => (key === 'flag' && vote !== 'flag' ? openNote() : model.vote(key))}
            >
              <Icon name={icon} />
              <kbd class="keycap wide-only">{letter}</kbd>
            </button>
          ))}
          {vote !== 'none' && ownVote?.acknowledged === vote && (
            <span
              class="label second-voice feedback-voted"
              style={{ '--place': KEYS.findIndex(({ vote: key }) => key === vote) }}
            >
              <Icon name="check" size="small" />
              <span class="wide-only">{t.feedback.voted}</span>
            </span>
          )}
          <ReadyKey model={model} />
          {hasFaces ? <FaceKeys model={model} /> : <SmileKey model={model} className="feedback-smile" hasLetter />}
        </>
      )}
    </div>
  );
}

/** The field for what is wrong: sent by Enter, by its key, or when the hand rests; Escape closes it. */
function Note({
  onSend,
  onClose,
  isAcknowledged,
}: {
  onSend: (note: string) => void;
  onClose: () => void;
  isAcknowledged: boolean;
}) {
  const [text, setText] = useState('');
  const sent = useRef('');
  const input = useRef<HTMLInputElement>(null);
  // Before the next key: in a room letters and the space bar mean something else.
  useLayoutEffect(() => input.current?.focus(), []);
  const send = (): void => {
    const note = text.trim();
    if (note === sent.current || note === '') return;
    sent.current = note;
    onSend(note);
  };
  useEffect(() => {
    const timer = setTimeout(send, REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <form
      class="field feedback-note"
      onSubmit={(event) => {
        event.preventDefault();
        send();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Icon name="flag" />
      <input
        ref={input}
        dir="auto"
        aria-label={t.feedback.note}
        placeholder={t.feedback.note}
        value={text}
        maxLength={NOTE_MAX_CHARS}
        autocomplete="off"
        enterkeyhint="send"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {isAcknowledged && text.trim() === sent.current && <Icon name="check" size="small" />}
      <button type="submit" class="icon-button" aria-label={t.feedback.send}>
        <Icon name="next" />
      </button>
    </form>
  );
}

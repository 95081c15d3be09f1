import type { MatchModel } from '../../model/match-model.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { FullPanel } from '../full-panel.tsx';
import { usePanelKeys } from '../use-panel-keys.ts';
import './poll.css';
import { t } from '../../i18n/t.ts';
import { type Bar, barsOf, pickOf, pollOf, RULE } from './slots.ts';

/** The crowd is the chart: everybody stands on what they chose. */
export function PollPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const poll = pollOf(model);
  const pick = (place: number): void => void model.do(RULE, 'pick', { pick: place });
  usePanelKeys(poll !== null, (pressed) => {
    const place = Number(pressed) - 1;
    if (!poll || !Number.isInteger(place) || place < 0 || place >= poll.choices.length) return false;
    pick(place);
    return true;
  });
  if (!poll) return null;
  const bars = barsOf(poll, pickOf(model));
  const { voices, of } = t.miniPoll.in(poll.voices, poll.people);
  return (
    <FullPanel
      model={model}
      name="polling"
      label={t.miniPoll.poll}
      icon="poll"
      chip={t.miniPoll.poll}
      note={t.miniPoll.noPoints}
      next={t.miniPoll.next}
    >
      <div class="polling-head">
        <h2 class="full-panel-title" id="polling-question">
          {poll.question}
        </h2>
        <p class="label second-voice polling-in">
          <b class="number">{voices}</b> {of}
        </p>
      </div>
      {!poll.shares && <p class="label second-voice">{t.miniPoll.tooFew}</p>}
      <ul class="polling-bars" aria-labelledby="polling-question" style={{ '--choices': bars.length }}>
        {bars.map((bar, i) => (
          <li key={bar.choice}>
            <PollBar bar={bar} model={model} onPick={() => pick(i)} />
          </li>
        ))}
      </ul>
    </FullPanel>
  );
}

function PollBar({ bar, model, onPick }: { bar: Bar; model: MatchModel; onPick: () => void }) {
  const { choice, share, height, seats, isMine, isTop } = bar;
  const faces = seats.flatMap((seat) => model.room?.seats.find((one) => one.seat === seat) ?? []);
  const percent = share === null ? null : t.miniPoll.percent(share);
  return (
    <button
      type="button"
      class={`polling-bar ${isMine ? 'mine' : ''} ${isTop ? 'top' : ''}`}
      style={{ '--share': `${share ?? 0}%`, '--height': `${Math.round(height * 62)}%` }}
      aria-pressed={isMine}
      onClick={onPick}
    >
      <i class="polling-fill" aria-hidden="true" />
      <span class="polling-lane" aria-hidden="true">
        {percent && <b class="number polling-percent wide">{percent}</b>}
        <span class="polling-slab">
          <span class="polling-faces" data-many={faces.length > 12 || undefined}>
            {faces.map(({ seat, avatar, bot }) => (
              <Avatar key={seat} seed={avatar} bot={bot} />
            ))}
          </span>
        </span>
      </span>
      <span class="polling-words">
        <span>{choice}</span>
        <span class="unseen">{t.miniPoll.heardShare(share, isMine)}</span>
        {isMine && <Icon name="check" />}
        {percent && (
          <b class="number polling-percent narrow" aria-hidden="true">
            {percent}
          </b>
        )}
      </span>
    </button>
  );
}

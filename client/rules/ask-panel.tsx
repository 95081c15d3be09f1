import { useId, useState } from 'preact/hooks';
import type { FieldCard } from '#shared/protocol/rule-card.ts';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { secondsToEnd } from '../model/selectors.ts';
import { Avatar, Icon } from '../panels/art.tsx';
import { Choices } from '../panels/choices.tsx';
import { useLiveModel } from '../panels/room-model.ts';
import { type Ask, type AskValue, asksOf, choicesOf, firstValueOf } from './asks.ts';
import type { RoomViews } from './room-views.ts';
import { saysOf } from './says.ts';

/**
 * The standard panel: what the rules of this room ask of me, as forms. It is how a rule is played that has no view of
 * its own: by finger, by keyboard and with a screen reader.
 */
export function AskPanel({ model, views }: { model: MatchModel; views: RoomViews }) {
  const { room } = useLiveModel(model, 250);
  if (!room) return null;
  const asks = asksOf(model, views);
  const said = saysOf(model, views);
  if (asks.length === 0 && said.length === 0) return null;
  const left = secondsToEnd(model, model.clock.now());
  const titles = [...new Set(asks.map(({ rule }) => rule.title))].join(' · ') || t.rules.news;
  const content = (
    <>
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {asks.map((ask) => (
        // Another phase or round is another question, even where it asks the same.
        <AskForm
          key={`${ask.rule.id}/${ask.intent.name}/${room.matchId}/${room.round}/${room.phase}`}
          ask={ask}
          model={model}
        />
      ))}
    </>
  );
  if (room.stage !== 'between' && room.stage !== 'intro')
    return (
      <details class="asks asks-aside glass">
        <summary>
          {titles}
          <Icon name="down" size="small" />
        </summary>
        {content}
      </details>
    );
  return (
    <section class="asks asks-middle glass" aria-label={titles}>
      <p class="asks-head">
        <b class="head">{titles}</b>
        {left !== null && (
          <span class="number" role="timer" aria-label={t.rules.secondsLeft(left)}>
            {left}
          </span>
        )}
      </p>
      {content}
    </section>
  );
}

function AskForm({ ask: { rule, intent, fields }, model }: { ask: Ask; model: MatchModel }) {
  const [values, setValues] = useState<Readonly<Record<string, AskValue | undefined>>>(() =>
    Object.fromEntries(fields.map((field) => [field.name, firstValueOf(field)])),
  );
  const [isSent, setSent] = useState(false);
  const isReady = model.room?.pausedAt === 0 && fields.every(({ name }) => values[name] !== undefined);
  const change = (name: string, value: AskValue): void => {
    setValues({ ...values, [name]: value });
    setSent(false);
  };
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        setSent(model.do(rule.id, intent.name, values));
      }}
    >
      {fields.map((field) => (
        <AskField
          key={field.name}
          field={field}
          model={model}
          value={values[field.name]}
          onChange={(value) => change(field.name, value)}
        />
      ))}
      <button type="submit" class="button primary wide" aria-disabled={!isReady}>
        {intent.title}
      </button>
      <p class="label second-voice ask-state" role="status">
        {isSent ? t.rules.sent : ''}
      </p>
    </form>
  );
}

function AskField({
  field,
  model,
  value,
  onChange,
}: {
  field: FieldCard;
  model: MatchModel;
  value: AskValue | undefined;
  onChange: (value: AskValue) => void;
}) {
  const id = useId();
  const choices = choicesOf(field, model);
  if (choices)
    return (
      <Choices<string>
        legend={field.title}
        className="ask-choices"
        // A choice is told by its place in the list: null and numbers are values too.
        chosen={String(choices.findIndex((choice) => choice.value === value))}
        onChoose={(i) => onChange(choices[Number(i)]?.value ?? null)}
        list={choices.map(({ title, seat }, i) => ({
          value: String(i),
          className: 'ask-choice',
          content: (
            <>
              {seat && <Avatar seed={seat.avatar} bot={seat.bot} />}
              <bdi class="clip">{title}</bdi>
            </>
          ),
        }))}
      />
    );
  return (
    <div class="ask-field">
      <label class="label second-voice" for={id}>
        {field.title} {field.kind === 'number' && <b class="number">{value}</b>}
      </label>
      {field.kind === 'number' ? (
        <input
          id={id}
          type="range"
          min={field.min}
          max={field.max}
          step={field.step}
          value={Number(value)}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
      ) : (
        <input
          id={id}
          class="field"
          dir="auto"
          maxLength={field.kind === 'text' ? field.max : 200}
          value={String(value ?? '')}
          autocomplete="off"
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

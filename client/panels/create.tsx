import { useEffect, useState } from 'preact/hooks';
import type { OptionValue } from '#shared/modes/option.ts';
import { surprise } from '#shared/modifiers/surprise.ts';
import { MIX, topicById } from '#shared/questions/topics.ts';
import type { Tempo } from '#shared/rules/tempo.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { minutesOf, playedOptions } from '../model/match-length.ts';
import { comesWith, goesWith, optionsOf, optionWords, switched } from '../model/rule-choice.ts';
import { api } from '../net/api.ts';
import type { IconName } from '../theme/icons.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Cover, Icon } from './art.tsx';
import { Choices } from './choices.tsx';
import { CreateHead } from './create-head.tsx';
import { CreateTabs } from './create-tabs.tsx';
import { Evening, type EveningKind } from './evening.tsx';
import { Extras } from './extras.tsx';
import { OptionFields } from './option-fields.tsx';
import { PaceChoice } from './pace-choice.tsx';
import { QuestionWishes } from './question-wishes.tsx';
import { catalogue, go, guest, say, sayError } from './store.ts';
import { TopicPicker } from './topic-picker.tsx';
import { useOffer } from './use-offer.ts';

type Chosen = Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;

/** A room of one's own: topic, mode, what is added to it, their options, and who may come. */
export function Create({
  topic: wanted,
  mode: asked,
  pack: link,
}: {
  topic: string | null;
  mode: string | null;
  /** A pack, by its link. */
  pack: string | null;
}) {
  const things = catalogue.value;
  const [topic, setTopic] = useState(
    things?.topics.find(({ id }) => id === wanted)?.id ?? topicById(wanted ?? '')?.id ?? MIX.id,
  );
  // A daily one is begun from its card, and no room of it is opened.
  const modes = (things?.modes ?? []).filter(({ isDaily }) => !isDaily);
  const [modeId, setModeId] = useState(asked ?? modes[0]?.id ?? '');
  const [evening, setEvening] = useState<EveningKind>('usual');
  /** Each draws another surprise. */
  const [draws, setDraws] = useState(() => Math.floor(Math.random() * 1e9));
  /** Picked one by one; null: what the mode comes with. */
  const [extras, setExtras] = useState<ReadonlySet<string> | null>(null);
  const [tempo, setTempo] = useState<Tempo>('standard');
  const [hasChat, setChat] = useState(true);
  /** Null: as the room is, open or not. */
  const [isWatchable, setWatchable] = useState<boolean | null>(null);
  /** By rule. */
  const [options, setOptions] = useState<Chosen>({});
  const [isPublic, setPublic] = useState(true);
  const [longCode, setLongCode] = useState(false);
  const [isOpening, setOpening] = useState(false);
  useEffect(() => {
    document.title = `${t.create.title} · ${t.brand}`;
  }, []);
  const mode = modes.find(({ id }) => id === modeId) ?? modes[0];
  const offer = useOffer(link, setTopic);
  // In another language, or of other kinds, there may be nothing on that topic.
  useEffect(() => {
    if (!offer.counts.has(topic) && offer.counts.size > 0 && topicById(topic)) setTopic(MIX.id);
  }, [offer.counts]);
  // A link may name what this server has not: then something else is chosen, and said.
  useEffect(() => {
    if (!things || !mode) return;
    const isThere = things.topics.some(({ id }) => id === topic);
    if (link !== null) return; // it is looked for
    if (!isThere) setTopic(MIX.id);
    if (!isThere || (wanted ?? topic) !== topic) say(t.create.noTopic(topicTitle(isThere ? topic : MIX.id)));
    else if ((asked ?? mode.id) !== mode.id) say(t.create.noMode(mode.title));
  }, [things]);
  if (!things || !mode) return null;
  const modifiers = things.modifiers.filter((one) => goesWith(mode, one));
  const usual = comesWith(mode, modifiers);
  const drawn = new Set(surprise(mode, modifiers, draws));
  const added = evening === 'usual' ? usual : evening === 'surprise' ? drawn : (extras ?? usual);
  const chosen = optionsOf(mode, options[mode.id]);
  const setOption = (rule: string, name: string, value: OptionValue): void =>
    setOptions({ ...options, [rule]: { ...options[rule], [name]: value } });
  const open = async (): Promise<void> => {
    if (!guest.value || isOpening) return;
    setOpening(true);
    const twists = Object.fromEntries(
      modifiers.filter(({ id }) => added.has(id)).map((one) => [one.id, optionsOf(one, options[one.id])]),
    );
    try {
      const room = {
        ...{ topic, isPublic, longCode: longCode && !isPublic, chat: hasChat, tempo },
        ...(isWatchable === null ? {} : { watchable: isWatchable }),
        ...offer.chosen(topic),
        ...{ options: chosen, modifiers: twists },
      };
      go(`/${(await api.open(guest.value.pass, mode.id, room)).code}`, true);
    } catch (error) {
      sayError(error);
      setOpening(false);
    }
  };
  const played = playedOptions(chosen, offer.counts.get(topic));
  const minutes = minutesOf(played, tempo);
  // What is in the minutes need not be said twice.
  const words = Object.entries(mode.options).flatMap(([name, spec]) =>
    (minutes !== null && name === 'seconds') || !(name in played)
      ? []
      : (optionWords(spec, played[name] ?? spec.default) ?? []),
  );
  const openButton = (
    <button type="button" class="button primary big wide" disabled={isOpening} onClick={() => void open()}>
      {t.create.go}
    </button>
  );
  return (
    <div class="create" ref={(element) => void (element && paintTopic(element, topic))}>
      <CreateHead />
      <main class="create-body page">
        <div class="create-pane">
          <CreateTabs tab="topics" />
          <TopicPicker topic={topic} onPick={setTopic} counts={offer.counts} />
          <QuestionWishes wish={offer.wish} onWish={offer.setWish} />
          <Choices
            legend={t.create.mode}
            className="mode-cards"
            chosen={mode.id}
            onChoose={(id) => {
              setModeId(id);
              setExtras(null); // another mode comes with others
            }}
            list={modes.map(({ id, title, summary, icon }) => ({
              value: id,
              className: 'mode-card',
              content: (
                <>
                  <Icon name={icon as IconName} size="large" />
                  <b class="head">{title}</b>
                  <span class="label second-voice wide-only">{summary}</span>
                  {id === mode.id && <Icon name="check" />}
                </>
              ),
            }))}
          />
          {/* A phone has no room for it in the cards. */}
          <p class="label second-voice mode-summary phone-only">{mode.summary}</p>
          <OptionFields
            specs={mode.options}
            values={chosen}
            onChange={(name, value) => setOption(mode.id, name, value)}
          />
          <PaceChoice tempo={tempo} onChoose={setTempo} />
          {modifiers.length > 0 && (
            <Evening
              kind={evening}
              usual={modifiers.filter(({ id }) => usual.has(id))}
              drawn={modifiers.filter(({ id }) => drawn.has(id))}
              count={modifiers.length}
              onKind={setEvening}
              onAgain={() => setDraws((n) => n + 1)}
            />
          )}
          {evening === 'own' && (
            <Extras
              modifiers={modifiers}
              chosen={added}
              options={options}
              onSwitch={(id, isOn) => setExtras(switched(added, id, isOn, mode, modifiers))}
              onOption={setOption}
            />
          )}
          <Choices
            legend={t.create.who}
            className="segments"
            chosen={isPublic}
            onChoose={setPublic}
            list={[
              { value: true, content: withIcon('users', t.create.open) },
              { value: false, content: withIcon('lock', t.create.closed) },
            ]}
          />
          <p class="label third-voice">{isPublic ? t.create.openNote : t.create.closedNote}</p>
          <label class="toggle">
            {t.create.chat}
            <input type="checkbox" checked={hasChat} onChange={(event) => setChat(event.currentTarget.checked)} />
          </label>
          <label class="toggle">
            <span>
              {t.spectate.allow}
              <span class="label second-voice extra-summary">
                {isPublic ? t.spectate.allowNote : t.spectate.allowPrivateNote}
              </span>
            </span>
            <input
              type="checkbox"
              checked={isWatchable ?? isPublic}
              onChange={(event) => setWatchable(event.currentTarget.checked)}
            />
          </label>
          {!isPublic && (
            <label class="toggle">
              {t.create.longCode}
              <input
                type="checkbox"
                checked={longCode}
                onChange={(event) => setLongCode(event.currentTarget.checked)}
              />
            </label>
          )}
          <div class="foot phone-only">{openButton}</div>
        </div>
        <aside class="preview wide-only" aria-hidden="true">
          <div class="cartridge">
            <Cover topic={topic} seed={`create/${topic}`} width={400} height={520} />
            <div class="cartridge-label">
              <h2 class="title">{topicTitle(topic)}</h2>
              <p class="second-voice">
                {[mode.title, ...words, ...(minutes === null ? [] : [t.create.minutes(minutes)])].join(' · ')}
              </p>
            </div>
          </div>
        </aside>
        <div class="wide-only preview-open">{openButton}</div>
      </main>
    </div>
  );
}

function withIcon(name: IconName, text: string) {
  return (
    <>
      <Icon name={name} size="small" />
      {text}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Draft } from '#shared/drafts/draft.ts';
import { GENERATE_LIMITS } from '#shared/protocol/generate.ts';
import { backstage } from '../i18n/backstage.ts';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { readAsk } from '../model/studio/read-ask.ts';
import { api } from '../net/api.ts';
import { Avatar, Icon } from '../panels/art.tsx';
import { Scrolls } from '../panels/scrolls.tsx';
import { guest, sayError } from '../panels/store.ts';
import { AskForm } from './ask-form.tsx';
import './talk.css';
import { NoKeyCard } from './no-key-card.tsx';
import { planWords, RunSteps, stateWords } from './run-steps.tsx';
import type { Maker } from './use-maker.ts';

/**
 * The talk with whoever writes questions here; without a key, what is missing and how it is set. `folds`: at the foot of a
 * phone's window it is its last words and a line to answer with, and opens to the whole. `draft` is the desk's own.
 */
export function TalkPane({
  desk,
  draft,
  maker,
  folds,
}: {
  desk: DraftDesk;
  draft: Draft;
  maker: Maker;
  folds: boolean;
}) {
  const { answer, progress, isBusy } = maker;
  const isFirst = draft.talk.length === 0 && draft.items.length === 0;
  /** Null: nobody has said whether they want to see all of it. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isOpen = wanted ?? (isFirst && answer?.ready === true);
  const wholeId = useId();
  const reply = (last: string): ComponentChildren =>
    folds && (
      <button
        type="button"
        class="studio-reply"
        aria-expanded={isOpen}
        aria-controls={wholeId}
        onClick={() => setWanted(!isOpen)}
      >
        <Avatar seed="trivia-maker" bot />
        <span class="grow">
          <b class="label">{backstage.studio.talk.agent}</b>
          <span class="studio-last" dir="auto">
            {last}
          </span>
        </span>
        <Icon name={isOpen ? 'down' : 'up'} />
      </button>
    );
  const pane = folds && !isOpen ? 'studio-talk is-folded' : 'studio-talk';
  if (answer === null) return <section class="studio-talk" aria-label={backstage.studio.talk.label} />;
  if (!answer.ready)
    return (
      <section class={pane} aria-label={backstage.studio.talk.label}>
        {reply(backstage.studio.noKey.title)}
        <div id={wholeId} class="studio-lines">
          <NoKeyCard />
        </div>
      </section>
    );
  const send = async (said: string, count: number): Promise<boolean> => {
    if (isBusy) return false;
    const subject = draft.talk.find(({ from }) => from === 'maker')?.text ?? (draft.brief || draft.title);
    const topic = (isFirst || subject === '' ? said : subject).slice(0, GENERATE_LIMITS.topicChars);
    const wishes = topic === said ? '' : said.slice(0, GENERATE_LIMITS.wishesChars);
    // Asked first: what is refused, as an unkind topic is, does not stand in the talk without an answer.
    if (!(await maker.ask({ topic, wishes, count, lang: draft.lang }))) return false;
    if (draft.title.trim() === '') desk.change({ do: 'name', title: readAsk(topic).title }, `title/${draft.revision}`);
    try {
      await desk.flush();
      desk.take(await api.drafts.say(guest.value?.pass ?? '', draft.id, said));
    } catch (error) {
      sayError(error);
    }
    return true;
  };
  return (
    <section class={pane} aria-label={backstage.studio.talk.label}>
      {reply(lastWords(draft, maker))}
      <Scrolls as="div" id={wholeId} class="studio-lines" role="log" aria-label={backstage.studio.talk.label}>
        {draft.talk.length === 0 && <AgentLine text={backstage.studio.talk.hello} />}
        {draft.talk.map(({ from, text: said, at }) =>
          from === 'maker' ? (
            <p key={at} class="studio-bubble" dir="auto">
              {said}
            </p>
          ) : (
            <AgentLine key={at} text={said} />
          ),
        )}
        {progress && progress.state !== 'none' && (
          <AgentLine>
            <RunSteps progress={progress} />
          </AgentLine>
        )}
      </Scrolls>
      <div class="studio-ask">
        {isBusy && (
          <button type="button" class="button" onClick={() => void maker.stop()}>
            <Icon name="x" />
            {backstage.studio.talk.stop}
          </button>
        )}
        {!isBusy && !isFirst && (
          <p class="studio-tips">
            {backstage.studio.talk.tips.map((tip) => (
              <button key={tip} type="button" class="chip outlined" onClick={() => void send(tip, 5)}>
                {tip}
              </button>
            ))}
          </p>
        )}
        <AskForm
          placeholder={isFirst ? backstage.studio.talk.first : backstage.studio.talk.change}
          most={answer.questionsMax}
          isBusy={isBusy}
          onAsk={send}
        />
        <p class="label third-voice studio-left">{backstage.studio.talk.leftToday(answer.leftToday)}</p>
      </div>
    </section>
  );
}

/** The last that the question maker said, or how far it is. */
function lastWords({ talk }: Draft, { progress }: Maker): string {
  if (progress?.state === 'writing') return `${stateWords(progress)} · ${planWords(progress.plan)}`;
  if (progress && progress.state !== 'none') return stateWords(progress);
  return talk.findLast(({ from }) => from !== 'maker')?.text ?? backstage.studio.talk.hello;
}

function AgentLine({ text, children }: { text?: string; children?: ComponentChildren }) {
  return (
    <div class="studio-agent">
      <Avatar seed="trivia-maker" bot />
      <div>
        <b class="label">{backstage.studio.talk.agent}</b>
        {text !== undefined && <p dir="auto">{text}</p>}
        {children}
      </div>
    </div>
  );
}

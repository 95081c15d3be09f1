import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuestionAnswer, ReviewCard } from '#shared/protocol/desk.ts';
import type { Decision } from '#shared/questions/quality.ts';
import { backstage } from '../i18n/backstage.ts';
import { figure } from '../i18n/figures.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { deskApi } from '../net/desk-api.ts';
import { say } from '../panels/store.ts';
import { Trouble } from '../panels/trouble.tsx';
import { useSayings } from '../panels/use-sayings.ts';
import { QuestionFile } from './question-file.tsx';
import { type Filters, NO_FILTERS, queryOf, ReviewFilters } from './review-filters.tsx';
import { standingWords } from './standing-words.ts';

/** A word that is being typed is looked for once this has passed, ms. */
const TYPING_MS = 300;

interface Found {
  readonly cards: readonly ReviewCard[];
  readonly next: string | null;
}

/** Questions that wait, or any others: a list, and beside it all that is known of the one that is chosen. */
export function ReviewDesk({ onSignedOut }: { onSignedOut: () => void }) {
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [found, setFound] = useState<Found | null>(null);
  const [file, setFile] = useState<QuestionAnswer | null>(null);
  const [isMending, setMending] = useState(false);
  const { trouble, tried } = useSayings(onSignedOut);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(
      () =>
        void tried(async () => {
          const page = await deskApi.questions(queryOf(filters, null));
          if (!isOver) setFound(page);
        }),
      filters.words === '' ? 0 : TYPING_MS,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [filters]);

  const more = (): Promise<void> =>
    tried(async () => {
      if (!found) return;
      const page = await deskApi.questions(queryOf(filters, found.next));
      setFound({ cards: [...found.cards, ...page.cards], next: page.next });
    });
  const open = (id: string, mending = false): Promise<void> =>
    tried(async () => {
      setFile(await deskApi.question(id));
      setMending(mending);
    });
  const show = (changed: QuestionAnswer): void => {
    setFile(changed);
    setMending(false);
    const put = (card: ReviewCard): ReviewCard => (card.question.id === changed.question.id ? changed : card);
    setFound(found && { ...found, cards: found.cards.map(put) });
  };
  const decide = (id: string, decision: Decision): Promise<void> =>
    tried(async () => {
      show(await deskApi.decide(id, decision));
      say({ keep: backstage.desk.nowKept, retire: backstage.desk.nowRetired, none: backstage.desk.nowBack }[decision]);
    });

  /** Only while the focus is in the list: a letter means nothing anywhere else. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = [...(list.current?.querySelectorAll<HTMLElement>('button[data-id]') ?? [])];
    const at = keys.indexOf(document.activeElement as HTMLElement);
    const id = keys[at]?.dataset.id;
    if (id === undefined) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => keys[at + 1]?.focus(),
      ArrowUp: () => keys[at - 1]?.focus(),
      k: () => void decide(id, 'keep'),
      r: () => void decide(id, 'retire'),
      e: () => void open(id, true),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <section class={`review ${file ? 'has-file' : ''}`} aria-label={backstage.desk.review}>
      <div class="review-list">
        <ReviewFilters filters={filters} onChange={(part) => setFilters({ ...filters, ...part })} />
        <Trouble words={trouble} />
        {found && (
          <p class="label second-voice" role="status">
            {foundWords(found, filters)}
          </p>
        )}
        <ol class="review-cards" ref={list} onKeyDown={onKey}>
          {found?.cards.map((card) => (
            <li key={card.question.id}>
              <CardKey
                card={card}
                isOpen={card.question.id === file?.question.id}
                onOpen={() => void open(card.question.id)}
              />
            </li>
          ))}
        </ol>
        {found !== null && found.next !== null && (
          <button type="button" class="button wide" onClick={() => void more()}>
            {backstage.desk.more}
          </button>
        )}
        {found !== null && found.cards.length > 0 && (
          <p class="label second-voice review-hint">{backstage.desk.keysHint}</p>
        )}
      </div>
      {file && (
        <QuestionFile
          key={`${file.question.id}/${file.question.revision}/${isMending}`}
          file={file}
          isMending={isMending}
          onMend={setMending}
          onDecide={(decision) => void decide(file.question.id, decision)}
          onFixed={show}
          onClose={() => setFile(null)}
          onSignedOut={onSignedOut}
        />
      )}
    </section>
  );
}

/** How many were found: of a list that goes on, how many are shown of it. */
function foundWords({ cards, next }: Found, { of }: Filters): string {
  if (cards.length === 0 && of === 'open') return backstage.desk.nothingWaits;
  return next === null ? backstage.desk.found(cards.length) : backstage.desk.foundFirst(cards.length);
}

/** A question in the list: what it asks, where it stands and what pulls it down. */
function CardKey({ card, isOpen, onOpen }: { card: ReviewCard; isOpen: boolean; onOpen: () => void }) {
  const { question, quality, said } = card;
  return (
    <button
      type="button"
      class="review-card matte"
      data-id={question.id}
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
    >
      <bdi class="review-stem">{question.stem}</bdi>
      <span class="label second-voice">
        {topicTitle(question.topic)} · {standingWords(card)} · {backstage.desk.quality} {figure(Math.round(quality))} ·{' '}
        {backstage.desk.flags} {figure(said.flag)}
      </span>
    </button>
  );
}

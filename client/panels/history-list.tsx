import type { HistoryAnswer } from '#shared/protocol/http.ts';
import { ago, figure, moment, signed } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { learnTitles, topicTitle } from '../i18n/topic-words.ts';
import { api } from '../net/api.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Cover, Icon } from './art.tsx';
import { MissedQuestions } from './missed-questions.tsx';
import { PageLink } from './page-link.tsx';
import type { createHistory, PastMatch } from './progress-store.ts';
import { catalogue, guest } from './store.ts';

/** Own matches, the newest first, a page at a time. */
export function HistoryList({
  history,
  onRetry,
  onLeave,
}: {
  history: ReturnType<typeof createHistory>;
  onRetry: () => void;
  /** A match is looked at, and the list is to close. */
  onLeave: () => void;
}) {
  const { matches, status, sentence, hasMore } = history.state.value;
  const isEmpty = matches.length === 0;
  return (
    <section aria-label={t.progress.history}>
      {!isEmpty && (
        <ol class="history">
          {matches.map((match) => (
            <Row key={match.matchId} match={match} onLeave={onLeave} />
          ))}
        </ol>
      )}
      {isEmpty && status === 'ready' && !hasMore && <p class="second-voice">{t.progress.none}</p>}
      {isEmpty && status === 'loading' && <p class="second-voice">{t.progress.loading}</p>}
      {status === 'failed' && (
        <div class="history-trouble" role="alert">
          <p class="second-voice">{sentence}</p>
          <button type="button" class="button" onClick={onRetry}>
            {t.connection.retry}
          </button>
        </div>
      )}
      {!isEmpty && hasMore && status !== 'failed' && (
        <button
          type="button"
          class="button wide"
          aria-disabled={status === 'loading'}
          onClick={() => void history.more()}
        >
          {t.progress.older}
        </button>
      )}
    </section>
  );
}

function Row({ match, onLeave }: { match: PastMatch; onLeave: () => void }) {
  const { matchId, topic, mode, rank, hasLeft, players, score, right, rounds, at, progress } = match;
  const modeCard = catalogue.value?.modes.find(({ id }) => id === mode);
  const title = topicTitle(topic);
  return (
    <li ref={(element) => void (element && paintTopic(element, topic))}>
      <Cover className="history-art" topic={topic} seed={`wall/${topic}`} width={112} height={112} />
      <div class="grow">
        <p class="history-head">
          <b class="clip">{title}</b>
          <time class="micro third-voice" dateTime={new Date(at).toISOString()} title={moment(at)}>
            {ago(at, Date.now())}
          </time>
        </p>
        <p class="label second-voice">
          {[
            modeCard?.title ?? mode,
            hasLeft ? t.progress.leftEarly : t.progress.placeOf(rank, players),
            t.progress.rightOf(right, rounds),
          ].join(' · ')}
        </p>
        <p class="label second-voice history-figures">
          <span>{t.progress.points(score)}</span>
          <span class="in-right">{t.progress.gained(progress.xp)}</span>
          {progress.elo && (
            <span>
              {t.progress.rating} {figure(progress.elo.after)}{' '}
              {progress.elo.after !== progress.elo.before && (
                <b class={progress.elo.after > progress.elo.before ? 'in-right' : ''}>
                  {signed(progress.elo.after - progress.elo.before)}
                </b>
              )}
            </span>
          )}
        </p>
        {(match.missed?.length ?? 0) > 0 && <MissedQuestions matchId={matchId} title={title} />}
      </div>
      {!modeCard?.isDaily && (
        <PageLink to={`/recap/${matchId}`} class="icon-button" aria-label={t.recap.reelOf(title)} onGo={onLeave}>
          <Icon name="film" />
        </PageLink>
      )}
    </li>
  );
}

/** A page of one's own matches; what packs among their topics are called is known from then on. */
export async function loadHistory(before?: number): Promise<HistoryAnswer> {
  const answer = await api.history(guest.value?.pass ?? '', before);
  learnTitles(answer.titles);
  return answer;
}

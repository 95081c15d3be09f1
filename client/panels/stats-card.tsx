import { useEffect, useState } from 'preact/hooks';
import { progressSentence } from '../a11y/sentences.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import type { MatchModel } from '../model/match-model.ts';
import { outcomeOf } from '../model/outcome.ts';
import { type OwnProgress, worthOf } from '../model/own-progress.ts';
import { ReelKey } from '../recap/reel-key.tsx';
import { shareLine } from '../views/finale.ts';
import { AgainKey, AgainLine } from './again-key.tsx';
import { Avatar, Icon } from './art.tsx';
import { FaceKeys } from './chat/face-keys.tsx';
import { passOn } from './pass-on.ts';
import { linkOf } from './room-link.ts';
import { useModel } from './room-model.ts';
import { addressOf } from './store.ts';
import { useCeremony } from './use-ceremony.ts';
import { useCount } from './use-count.ts';
import { LevelBar, LevelLine, NewThings, RatingLine, standing } from './worth.tsx';

const COUNT_MS = 700;
const FILL_MS = 1200;
/** As long the podium on the canvas waits to learn how high the card will be. */
const SETTLE_MS = 400;

/** My match in numbers and what it was worth, and the two things one wants after it: again, and to share it. */
export function StatsCard({ model, onHome }: { model: MatchModel; onHome: () => void }) {
  const room = useModel(model, (view) => view.room);
  const you = useModel(model, (view) => view.you);
  const worth = useModel(model, worthOf);
  const isPatient = usePatience();
  const isOver = useCeremony(model) === 'yours';
  if (!room || !you?.stats) return null;
  const answered = outcomeOf(model)?.answered ?? 0;
  return (
    <aside
      class={`stats glass ${isOver ? '' : 'hushed'}`}
      aria-label={isOver ? t.podium.place(you.rank) : undefined}
      data-waits={answered > 0 && !worth && isPatient ? '' : undefined}
    >
      {/* Before that it only keeps its room: the podium stands on it. */}
      <Numbers key={isOver ? 'told' : 'hushed'} model={model} isTold={isOver} onHome={onHome} />
      <FaceKeys model={model} />
      <p class="unseen" role="status">
        {isOver && worth?.isNews ? progressSentence(worth) : ''}
      </p>
    </aside>
  );
}

function Numbers({ model, isTold, onHome }: { model: MatchModel; isTold: boolean; onHome: () => void }) {
  const room = useModel(model, (view) => view.room);
  const you = useModel(model, (view) => view.you);
  const worth = useModel(model, worthOf);
  const counted = useCount(COUNT_MS, isTold);
  const outcome = outcomeOf(model);
  if (!room || !you?.stats || !outcome) return null;
  const { right, rounds, bestStreak, fasterThan } = you.stats;
  const { answered } = outcome;
  const text = shareLine(outcome, topicTitle(room.topic));
  const share = (n: number): number => Math.round(n * counted);
  return (
    <>
      <Worth key={worth?.matchId} worth={worth}>
        {(level) => (
          <div class="row stats-head">
            <span class="wide-only">
              <Avatar seed={you.avatar} size="medium" />
            </span>
            <div class="grow">
              <b class="head clip wide-only" dir="auto">
                {you.name}
              </b>
              {level}
            </div>
            <div class="stats-side">
              <p class="number stats-score wide-only">
                {figure(share(you.score))}
                <span class="unseen"> {t.podium.points}</span>
              </p>
              <RatingLine worth={worth} />
            </div>
          </div>
        )}
      </Worth>
      <dl class="stats-numbers">
        <div>
          <dd class="number">
            {share(right)}
            <small>/{rounds}</small>
          </dd>
          <dt>{t.podium.right}</dt>
        </div>
        {/* Whoever was last is not told so. */}
        {fasterThan !== null && fasterThan > 0 && (
          <div>
            <dd class="number">
              {share(fasterThan)}
              <small>%</small>
            </dd>
            <dt>{t.podium.fasterThan}</dt>
          </div>
        )}
        <div>
          <dd class="number">{bestStreak}</dd>
          <dt>{t.podium.bestStreak}</dt>
        </div>
        {answered > 0 && (
          <div class="wide-only">
            <dd class="number">
              {share((100 * right) / answered)}
              <small>%</small>
            </dd>
            <dt>{t.podium.accuracy}</dt>
          </div>
        )}
      </dl>
      <NewThings worth={worth} />
      <div class="stats-actions">
        <AgainKey model={model} />
        <button
          type="button"
          class="button"
          aria-label={t.podium.share}
          onClick={() => void passOn({ text, url: linkOf(room.code) }, t.podium.shared)}
        >
          <Icon name="share" size="large" />
          <span class="wide-only">{t.podium.share}</span>
        </button>
        <ReelKey matchId={room.matchId} isOver={isTold} />
      </div>
      <AgainLine model={model} />
      <div class="stats-ways wide-only">
        <button type="button" class="button ghost" onClick={onHome}>
          {t.podium.home}
        </button>
        {/* The room stays open: there may be another match in it. */}
        <a
          class="button ghost"
          href={addressOf('/rankings')}
          target="_blank"
          rel="noreferrer"
          aria-label={t.rankings.inNewTab}
        >
          <Icon name="trophy" />
          {t.rankings.title}
        </a>
      </div>
      <p class="label second-voice wide-only share-text">
        <q>{text}</q>
      </p>
    </>
  );
}

/** The head with its level, and the bar below it; both run once from before the match to after it. */
function Worth({
  worth,
  children,
}: {
  worth: OwnProgress | null;
  children: (level: preact.ComponentChild) => preact.ComponentChild;
}) {
  const fill = standing(worth, useCount(FILL_MS, worth?.isNews ?? false));
  return (
    <>
      {children(<LevelLine fill={fill} />)}
      <LevelBar fill={fill} />
    </>
  );
}

/** True for as long as it is worth to wait for the last numbers. */
function usePatience(): boolean {
  const [isPatient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), SETTLE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isPatient;
}

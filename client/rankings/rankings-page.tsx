import { useEffect } from 'preact/hooks';
import { MIX } from '#shared/questions/topics.ts';
import { RANKING_KINDS, type RankingKind } from '#shared/rankings/standing.ts';
import { moment } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Choices } from '../panels/choices.tsx';
import { HomeKey } from '../panels/home-key.tsx';
import { Message } from '../panels/message.tsx';
import { toHome } from '../panels/message-keys.ts';
import { catalogue, go, guest } from '../panels/store.ts';
import { useAnswer } from '../panels/use-answer.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { askOf, type ChosenRanking, rankingPath } from './chosen-ranking.ts';
import { FieldPick } from './field-pick.tsx';
import { RankingList } from './ranking-list.tsx';
import './rankings.css';

/** Who is how good: today, this week, in all, or by rating; in everything, a topic or a mode. */
export function RankingsPage({ chosen }: { chosen: ChosenRanking }) {
  const pass = guest.value?.pass;
  const path = rankingPath(chosen);
  const firstMode = catalogue.value?.modes.find(({ isDaily }) => !isDaily)?.id;
  const ask = askOf(chosen, pass, firstMode);
  /** With which list it is: until another one has come, the last stays, as what it is. */
  const load = async () => ({ answer: await api.rankings(ask), of: chosen });
  const { answer: shown, why, retry } = useAnswer(load, [path, pass]);
  useEffect(() => {
    document.title = `${t.rankings.title} · ${t.brand}`;
  }, []);
  /** Another list begins at its top; the address is that of the list, and one step of the browser's leads back to where one was. */
  const choose = (more: Partial<ChosenRanking>): void => go(rankingPath({ ...chosen, from: 0, ...more }), true);
  if (why !== null) return <Message title={t.rankings.away} text={why} keys={[toHome(), ...retry]} />;
  return (
    <main class="rankings page enters" ref={(element) => void (element && paintTopic(element, chosen.topic ?? MIX.id))}>
      <header class="rankings-bar">
        <HomeKey />
        <h1 class="title">{t.rankings.title}</h1>
      </header>
      <Choices
        legend={t.rankings.when}
        isLegendSeen={false}
        className="segments rankings-kinds"
        chosen={chosen.kind}
        onChoose={(kind: RankingKind) => choose({ kind, ...(kind === 'rating' ? { topic: null } : {}) })}
        list={RANKING_KINDS.map((kind) => ({ value: kind, content: t.rankings.kinds[kind] }))}
      />
      <div class="rankings-picks">
        <FieldPick
          {...{ topic: ask.topic ?? null, mode: ask.mode ?? null, isRating: chosen.kind === 'rating' }}
          onChoose={choose}
        />
        <Choices
          legend={t.rankings.who}
          isLegendSeen={false}
          className="segments"
          chosen={chosen.isAmongFriends}
          onChoose={(isAmongFriends) => choose({ isAmongFriends })}
          list={[
            { value: false, content: t.rankings.everybody },
            { value: true, content: t.rankings.friends },
          ]}
        />
      </div>
      {shown ? (
        <>
          <p class="label second-voice rankings-about" role="status">
            {[
              ...(shown.answer.total > 0 ? [t.rankings.total(shown.answer.total)] : []),
              ...(shown.answer.endsAt === null ? [] : [t.rankings.until(moment(shown.answer.endsAt))]),
            ].join(' ')}
          </p>
          <RankingList answer={shown.answer} chosen={shown.of} onPage={(from) => choose({ from })} />
        </>
      ) : (
        <p class="unseen" role="status">
          {t.rankings.loading}
        </p>
      )}
    </main>
  );
}

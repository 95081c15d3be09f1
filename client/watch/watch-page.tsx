import { useEffect, useMemo, useState } from 'preact/hooks';
import { pageLanguage } from '../i18n/page-language.ts';
import { t } from '../i18n/t.ts';
import { learnModWords } from '../i18n/told.ts';
import { learnTitles } from '../i18n/topic-words.ts';
import { wornTopic } from '../model/worn-topic.ts';
import { api } from '../net/api.ts';
import { joinLink } from '../net/join-link.ts';
import { WatchConnection, type WatchTrouble } from '../net/watch-connection.ts';
import { useModel } from '../panels/room-model.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { HallScreen } from './hall-screen.tsx';
import { Overlay } from './overlay.tsx';
import { reloadOnce } from './reload-once.ts';
import { OVERLAY_PARTS, type WatchRoute } from './watch-route.ts';

/** Where links lead to is asked for again until it is known, ms. */
const ASK_AGAIN_MS = 5000;

/** A page that only watches: a line that never gives up, and what is shown of it. */
export function WatchPage({ route }: { route: WatchRoute }) {
  const { code, unknown } = route;
  if (code === null) return <Plate text={t.watch.noCode} />;
  if (unknown.length > 0) return <Plate text={t.watch.unknownParts(unknown, OVERLAY_PARTS)} />;
  return <Watched route={route} code={code} />;
}

function Watched({ route, code }: { route: WatchRoute; code: string }) {
  const [trouble, setTrouble] = useState<WatchTrouble | null>(null);
  const connection = useMemo(() => new WatchConnection({ code, kind: route.kind, onTrouble: setTrouble }), [code]);
  const { model } = connection;
  const line = useModel(model, (view) => view.connection);
  const topic = useModel(model, (view) => wornTopic(view.room));
  const isKnown = useModel(model, (view) => view.room !== null);
  const link = joinLink(useShareUrl(), code);
  useEffect(() => () => connection.end(), [connection]);
  useEffect(() => paintTopic(document.documentElement, topic), [topic]);
  useEffect(() => {
    if (trouble?.kind === 'too-old') reloadOnce();
  }, [trouble]);
  useEffect(() => {
    document.title = t.watch.title(route.kind === 'screen' ? t.watch.bigScreenWaits : t.watch.overlay, code);
  }, [route.kind, code]);

  // A room that has closed shows nothing any more: its last second must not stand on a stage for an hour.
  if (trouble?.kind === 'no-room') return <Plate text={isKnown ? t.watch.roomClosed(code) : t.watch.noRoom(code)} />;
  if (trouble?.kind === 'refused') return <Plate text={trouble.sentence} />;
  if (trouble?.kind === 'too-old') return <Plate text={t.watch.tooOld} />;
  if (!isKnown)
    return trouble || route.kind === 'screen' ? <Plate text={trouble?.sentence ?? t.watch.joining} /> : null;
  return (
    <>
      {route.kind === 'screen' ? (
        <HallScreen model={model} link={link} />
      ) : (
        <Overlay model={model} link={link} parts={route.parts} />
      )}
      {line === 'lost' && (
        <p class="w-lost" role="status">
          <i class="live-dot" />
          {t.connection.lost}
        </p>
      )}
    </>
  );
}

/** One sentence for whoever has set this page up. */
function Plate({ text }: { text: string }) {
  return (
    <p class="w-plate" role="status">
      {text}
    </p>
  );
}

/** Where other devices reach the server; the page's own address until it has said so. */
function useShareUrl(): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const ask = (): void => {
      api.catalogue().then(
        ({ shareUrl, topics, words }) => {
          learnTitles(topics);
          learnModWords(words[pageLanguage()] ?? {});
          if (!isOver) setUrl(shareUrl);
        },
        () => {
          if (!isOver) timer = setTimeout(ask, ASK_AGAIN_MS);
        },
      );
    };
    ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  return url;
}

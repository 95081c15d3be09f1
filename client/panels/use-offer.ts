import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import { learnTitles } from '../i18n/topic-words.ts';
import { api } from '../net/api.ts';
import { catalogue, guest, sayError } from './store.ts';

/** What a host wants of the questions: absent is as the server has it. */
export interface QuestionWish {
  readonly lang?: string;
  readonly kinds?: readonly string[];
}

/** A pack that may be chosen besides the topics of the wall. */
interface OfferedPack {
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  readonly count: number;
}

/** What a room may be opened on: the topics of the wall as far as the wish goes, one's own packs, and the one of a link. */
export function useOffer(link: string | null, onPack: (topic: string) => void) {
  const [wish, setWish] = useState<QuestionWish>({});
  const [wished, setWished] = useState<CatalogueAnswer['topics'] | null>(null);
  const [packs, setPacks] = useState<readonly OfferedPack[]>([]);
  const isPlain = wish.lang === undefined && wish.kinds === undefined;
  useEffect(() => {
    if (isPlain) return setWished(null);
    let isOver = false;
    api.catalogue(wish).then(
      ({ topics }) => {
        learnTitles(topics);
        if (!isOver) setWished(topics);
      },
      (error: unknown) => void (isOver || sayError(error)),
    );
    return () => {
      isOver = true;
    };
  }, [wish]);
  useEffect(() => {
    let isOver = false;
    const pass = guest.value?.pass ?? '';
    const offer = (more: readonly OfferedPack[], isWanted: boolean): void => {
      if (isOver) return;
      learnTitles(more.map(({ topic: id, title }) => ({ id, title })));
      setPacks((known) => [...known.filter(({ id }) => !more.some((one) => one.id === id)), ...more]);
      if (isWanted && more[0]) onPack(more[0].topic);
    };
    // Who has no packs, or a server that is away, chooses a topic.
    api.drafts.mine(pass).then(
      ({ packs: own }) => offer(own, false),
      () => {},
    );
    if (link !== null)
      api.packs.find(pass, link).then(
        ({ pack }) => offer([pack], true),
        (error: unknown) => void (isOver || sayError(error)),
      );
    return () => {
      isOver = true;
    };
  }, [link]);
  const topics = wished ?? catalogue.value?.topics ?? [];
  const counts = useMemo(
    () =>
      new Map([
        ...topics.map(({ id, questions }) => [id, questions] as const),
        ...packs.map(({ topic, count }) => [topic, count] as const),
      ]),
    [topics, packs],
  );
  return {
    wish,
    setWish,
    counts,
    /** What the server is told of it for a room on that topic. */
    chosen: (topic: string) => {
      const pack = packs.find((one) => one.topic === topic)?.id;
      const { lang, kinds } = wish;
      return { ...(pack ? { pack } : {}), ...(lang ? { lang } : {}), ...(kinds ? { kinds: [...kinds] } : {}) };
    },
  };
}

import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import { titleOfId } from '#shared/questions/own-topic.ts';
import { MIX, TOPICS, topicById } from '#shared/questions/topics.ts';
import { askedKinds, narrowed } from '../match/asked-kinds.ts';
import type { Services } from '../services.ts';

/** A topic with fewer is not on the wall: that would be no match. It still plays a part in the mix. */
const LEAST_QUESTIONS = 5;

/** So many packs are on the wall; others are found by their links. */
const PACKS_SHOWN = 60;

/** What somebody who opens a room wants to be asked; absent: as the server has it. */
export interface WallWish {
  readonly lang?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
}

type Needed = Pick<Services, 'config' | 'registry' | 'storage'>;

/** The wall of topics: those that ship with the game, and those that somebody's own questions brought. */
export class Wall {
  private readonly services: Needed;
  /** What own topics are called, by id. */
  private readonly titles = new Map<string, string>();

  constructor(services: Needed) {
    this.services = services;
  }

  /** What can be played, in the order of the wall: the mix, our topics, the server's own by their titles, then packs that are listed, the latest first. */
  async topics(wish: WallWish = {}): Promise<CatalogueAnswer['topics']> {
    const counts = await drawable(this.services, wish);
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const ours = [MIX, ...TOPICS].map(({ id }) => ({ id, questions: id === MIX.id ? all : (counts[id] ?? 0) }));
    const isEnough = ({ questions }: { questions: number }): boolean => questions >= LEAST_QUESTIONS;
    const others = Object.entries(counts).filter(([id, questions]) => !topicById(id) && isEnough({ questions }));
    const own = await Promise.all(
      others.map(async ([id, questions]) => ({ id, questions, title: await this.titleOf(id) })),
    );
    const packs = await this.services.storage.packs.inState({ state: 'listed', limit: PACKS_SHOWN });
    const listed = packs
      .filter(({ lang }) => wish.lang === undefined || lang === wish.lang)
      .map(({ topic: id, count: questions, title, authorName: by, lang }) => ({
        id,
        questions,
        title,
        pack: { by, lang },
      }));
    return [...ours.filter(isEnough), ...own.sort((a, b) => (a.title < b.title ? -1 : 1)), ...listed];
  }

  /** As the file of its first question called it, or the words of its id. */
  private async titleOf(id: string): Promise<string> {
    const known = this.titles.get(id);
    if (known !== undefined) return known;
    const [first] = await this.services.storage.questions.list({ topic: id, limit: 1 });
    const title = first?.provenance.category ?? titleOfId(id);
    this.titles.set(id, title);
    return title;
  }
}

/** Whether a room may be opened on a topic: on one of ours, though it may be empty, or on one that has questions here. */
export async function isTopic(services: Needed, id: string, lang?: string): Promise<boolean> {
  if (topicById(id) !== undefined) return true;
  return Object.hasOwn(await drawable(services, lang === undefined ? {} : { lang }), id);
}

/** How many questions of each topic a match here could ask. */
function drawable(
  { config, registry, storage }: Needed,
  { lang = config.questionLang, kinds }: WallWish,
): Promise<Record<string, number>> {
  return storage.questions.countByTopic({
    lang,
    kinds: askedKinds(registry.kinds, narrowed(config.questionKinds, kinds)),
  });
}

/** Languages that a match here could be asked in, the server's own first. */
export async function languagesAsked({ config, storage }: Needed): Promise<CatalogueAnswer['languages']> {
  const counts = Object.entries(await storage.questions.countByLanguage());
  const isOwn = (lang: string): number => (lang === config.questionLang ? 0 : 1);
  return counts
    .map(([lang, questions]) => ({ lang, questions }))
    .sort((a, b) => isOwn(a.lang) - isOwn(b.lang) || b.questions - a.questions || (a.lang < b.lang ? -1 : 1));
}

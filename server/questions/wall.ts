import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import { titleOfId } from '#shared/questions/own-topic.ts';
import { MIX, TOPICS, topicById } from '#shared/questions/topics.ts';
import { askedKinds } from '../match/asked-kinds.ts';
import type { Services } from '../services.ts';

/** A topic with fewer is not on the wall: that would be no match. It still plays a part in the mix. */
const LEAST_QUESTIONS = 5;

type Needed = Pick<Services, 'config' | 'registry' | 'storage'>;

/** The wall of topics: those that ship with the game, and those that somebody's own questions brought. */
export class Wall {
  private readonly services: Needed;
  /** What own topics are called, by id. */
  private readonly titles = new Map<string, string>();

  constructor(services: Needed) {
    this.services = services;
  }

  /** What can be played, in the order of the wall: the mix, our topics, then the server's own by their titles. */
  async topics(): Promise<CatalogueAnswer['topics']> {
    const counts = await drawable(this.services);
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const ours = [MIX, ...TOPICS].map(({ id }) => ({ id, questions: id === MIX.id ? all : (counts[id] ?? 0) }));
    const isEnough = ({ questions }: { questions: number }): boolean => questions >= LEAST_QUESTIONS;
    const others = Object.entries(counts).filter(([id, questions]) => !topicById(id) && isEnough({ questions }));
    const own = await Promise.all(
      others.map(async ([id, questions]) => ({ id, questions, title: await this.titleOf(id) })),
    );
    return [...ours.filter(isEnough), ...own.sort((a, b) => (a.title < b.title ? -1 : 1))];
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
export async function isTopic(services: Needed, id: string): Promise<boolean> {
  return topicById(id) !== undefined || Object.hasOwn(await drawable(services), id);
}

/** How many questions of each topic a match here could ask. */
function drawable({ config, registry, storage }: Needed): Promise<Record<string, number>> {
  return storage.questions.countByTopic({
    lang: config.questionLang,
    kinds: askedKinds(registry.kinds, config.questionKinds),
  });
}

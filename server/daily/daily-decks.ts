import { DAILY_QUESTIONS } from '#shared/modes/daily-ten/mode.ts';
import { dayOf } from '#shared/people/profile.ts';
import type { Question } from '#shared/questions/question.ts';
import { MIX } from '#shared/questions/topics.ts';
import type { Registry } from '#shared/rules/registry.ts';
import type { WantedKinds } from '../match/asked-kinds.ts';
import type { Clock } from '../match/clock.ts';
import { drawQuestions } from '../match/draw-deck.ts';
import { newLuck } from '../match/new-luck.ts';
import type { DailyDeck } from '../storage/ports/daily.ts';
import type { Storage } from '../storage/storage.ts';

/** With fewer there is no daily ten (DT10). */
const LEAST_QUESTIONS = 5;
/** What the last days have asked is asked again only where there is nothing else. */
const REMEMBERED_DAYS = 30;

export interface DailyDecksArgs {
  readonly storage: Storage;
  readonly registry: () => Registry;
  readonly clock: Clock;
  readonly lang: string;
  readonly wantedKinds: WantedKinds;
}

/**
 * Which questions each day asks (DT1). They are drawn when somebody first needs to know, which is after midnight: by a
 * key that is made at that moment, so that nobody could have known it before. Storage fixes the first that is drawn.
 */
export class DailyDecks {
  private readonly args: DailyDecksArgs;
  /** The last day that was asked for: in one process there is one of them at a time. */
  private known: { readonly day: number; readonly deck: Promise<readonly Question[]> } | null = null;

  constructor(args: DailyDecksArgs) {
    this.args = args;
  }

  get day(): number {
    return dayOf(this.args.clock.now());
  }

  /** The deck of today, and its key; null where the bank has too few questions. */
  async today(): Promise<DailyDeck | null> {
    const { day } = this;
    await this.fixed(day);
    return this.args.storage.daily.deck(day);
  }

  /** The deck of a day; null where it has none, or is yet to come. */
  async of(day: number): Promise<DailyDeck | null> {
    if (day === this.day) return this.today();
    return day < this.day ? this.args.storage.daily.deck(day) : null;
  }

  /** DT2: ids of what no other match may ask today. */
  async excluded(): Promise<string[]> {
    if (!this.args.registry().modes.some(({ isDaily }) => isDaily)) return [];
    return (await this.fixed(this.day)).map(({ id }) => id);
  }

  private fixed(day: number): Promise<readonly Question[]> {
    if (this.known?.day === day) return this.known.deck;
    const deck = this.fix(day);
    const known = { day, deck };
    this.known = known;
    // An empty one may be full after an import, and a database that is away comes back.
    const forget = (): void => {
      if (this.known === known) this.known = null;
    };
    deck.then((questions) => questions.length === 0 && forget(), forget);
    return deck;
  }

  private async fix(day: number): Promise<readonly Question[]> {
    const { storage } = this.args;
    const known = await storage.daily.deck(day);
    if (known) return known.deck;
    const { key } = newLuck();
    const deck = await this.draw(day, key);
    return deck.length === 0 ? deck : (await storage.daily.fix({ day, key, deck })).deck;
  }

  /** At most half of what there is, so that other rooms have something to ask too. */
  private async draw(day: number, key: string): Promise<Question[]> {
    const { storage, registry, lang, wantedKinds } = this.args;
    const avoid = await storage.daily.asked({ before: day, days: REMEMBERED_DAYS });
    const draw = (count: number): Promise<Question[]> =>
      drawQuestions(storage, { answerKinds: registry().kinds, wantedKinds, topic: MIX.id, lang, count, key, avoid });
    const some = await draw(2 * DAILY_QUESTIONS);
    const count = Math.min(DAILY_QUESTIONS, Math.floor(some.length / 2));
    return count < LEAST_QUESTIONS ? [] : draw(count);
  }
}

import assert from 'node:assert/strict';
import type { DraftItem } from '#shared/drafts/draft.ts';
import { GENERATE_ASK, type GenerateAsk, type ProgressAnswer } from '#shared/protocol/generate.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { readConfig } from '../config.ts';
import { Drafts } from '../drafts/drafts.ts';
import { openMaker } from '../generation/open-maker.ts';
import type { QuestionMaker } from '../generation/question-maker.ts';
import { createLog } from '../log.ts';
import type { Retry } from '../workflows/steps.ts';
import { type ModelRequest, startModel, type TestModel } from './a-language-model.ts';
import { MemoryStorage } from './memory-storage.ts';

const SOON: Retry = { firstMs: 1, growth: 1, longestMs: 4, tries: 4 };
export const PLAYER = 'player-1';
/** What the bank of these tests asks. */
export const PARKLIFE = 'Which band released the album "Parklife" in 1994?';

/** A model, storage and a draft that questions are made for. */
export class AMaking {
  readonly model: TestModel;
  readonly storage = new MemoryStorage([aQuestion({ stem: PARKLIFE, right: 'Blur' })]);
  readonly drafts = new Drafts(this.storage.drafts, { now: Date.now });
  draftId = '';
  private readonly open: QuestionMaker[] = [];

  private constructor(model: TestModel) {
    this.model = model;
  }

  static async start(): Promise<AMaking> {
    const making = new AMaking(await startModel());
    making.draftId = await making.newDraft();
    return making;
  }

  async end(): Promise<void> {
    for (const maker of this.open) await maker.close();
    await this.model.stop();
  }

  async newDraft(playerId = PLAYER): Promise<string> {
    const draft = await this.drafts.create(playerId, { title: 'Brit-pop', lang: 'en', brief: '' });
    return typeof draft === 'string' ? assert.fail(draft) : draft.id;
  }

  aMaker(environment: Record<string, string> = {}, more: { silenceMs?: number; now?: () => number } = {}) {
    const { silenceMs = 600_000, ...rest } = more;
    const maker = openMaker({
      config: readConfig({ OPENAI_BASE_URL: this.model.baseUrl, OPENAI_API_KEY: 'key-of-the-test', ...environment }),
      ...{ storage: this.storage, log: createLog('silent'), retry: SOON, patience: { silenceMs, answerMs: 600_000 } },
      ...rest,
    });
    this.open.push(maker);
    return maker;
  }

  async begun(maker: QuestionMaker, more: Partial<GenerateAsk> = {}): Promise<string> {
    const answer = await maker.ask({ playerId: PLAYER, draftId: this.draftId }, aWish(more));
    return typeof answer === 'string' ? assert.fail(answer) : answer.runId;
  }

  async until(maker: QuestionMaker, isSo: (progress: ProgressAnswer) => boolean): Promise<ProgressAnswer> {
    for (;;) {
      const progress = await maker.progress(this.draftId);
      if (isSo(progress)) return progress;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** All of a run. */
  async made(maker: QuestionMaker, more: Partial<GenerateAsk> = {}): Promise<ProgressAnswer> {
    await this.begun(maker, more);
    maker.work();
    return this.until(maker, ({ againInMs }) => againInMs === null);
  }

  async items(): Promise<readonly DraftItem[]> {
    return (await this.storage.drafts.find(this.draftId))?.items ?? [];
  }

  /** Requests of that name. */
  named(name: string): ModelRequest[] {
    return this.model.asked.filter((request) => request.name === name);
  }

  /** How many requests of each name there were. */
  get calls(): [plans: number, writes: number, answers: number] {
    return [this.named('plan').length, this.named('questions').length, this.named('answers').length];
  }

  /** Does something else at the first so many requests of a name. */
  atFirst(name: string, times: number, does: (...args: Parameters<TestModel['instead']>) => void): void {
    let left = times;
    this.model.instead = (request, response) => {
      if (request.name !== name || left === 0) return false;
      left--;
      does(request, response);
      return true;
    };
  }
}

export function aWish(more: Partial<GenerateAsk> = {}) {
  return GENERATE_ASK.parse({ pass: '', topic: 'Brit-pop 1990-1999', count: 8, ...more });
}

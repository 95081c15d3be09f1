import assert from 'node:assert/strict';
import { DAY_MS, endOf } from '#shared/daily/day.ts';
import { classic } from '#shared/modes/classic/mode.ts';
import { dailyTen } from '#shared/modes/daily-ten/mode.ts';
import { dayOf } from '#shared/people/profile.ts';
import type { DailyAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { HUMAN_LEAST_MS } from '#shared/rules/answering.ts';
import type { MatchHeader } from '#shared/rules/match.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import type { DailyResult } from '../storage/ports/daily.ts';
import { MemoryStorage } from './memory-storage.ts';
import { SkippingClock } from './skipping-clock.ts';
import { TestPlayer } from './test-player.ts';
import { SECRETS, startTestServer, type TestServer } from './test-server.ts';

/** Questions of one topic, each with what marks its right answer. */
export const aBank = (count = 50) => aDeck(count).map((question) => ({ ...question, topic: 'atlas', ...SECRETS }));

/** A server with a daily ten, at noon of a day, and what people do there. */
export class DailyServer {
  server!: TestServer;
  readonly clock = new SkippingClock();
  storage = new MemoryStorage(aBank());

  static async start(): Promise<DailyServer> {
    const made = new DailyServer();
    made.toNoon(1); // no midnight comes by itself
    await made.start();
    return made;
  }

  /** Again after a stop: with the same storage. */
  async start(limits: Parameters<typeof startTestServer>[0] = {}): Promise<void> {
    const { clock, storage } = this;
    // Ten questions are a long evening: what lies between them is as short as a server allows.
    this.server = await startTestServer({ clock, storage, modes: [classic, dailyTen], pace: 0.02, ...limits });
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  toNoon(days: number): void {
    const { clock } = this;
    clock.skip(endOf(dayOf(clock.now()) + days - 1) + DAY_MS / 2 - clock.now());
  }

  get today(): number {
    return dayOf(this.clock.now());
  }

  private begin(pass: string, day?: number): ReturnType<TestServer['ask']> {
    const asked = { version: PROTOCOL_VERSION, pass, mode: dailyTen.id, ...(day === undefined ? {} : { day }) };
    return this.server.ask('/api/quick', asked);
  }

  async room(pass: string, day?: number): Promise<RoomAnswer> {
    const { status, json } = await this.begin(pass, day);
    assert.equal(status, 200, JSON.stringify(json));
    return json as RoomAnswer;
  }

  async refusal(pass: string, day?: number): Promise<string> {
    const { json } = await this.begin(pass, day);
    return (json as { error?: { code: string } }).error?.code ?? JSON.stringify(json);
  }

  async look(pass: string, day?: number): Promise<DailyAnswer> {
    const { json } = await this.server.ask('/api/daily', { pass, ...(day === undefined ? {} : { day }) });
    return json as DailyAnswer;
  }

  async person(day?: number): Promise<TestPlayer> {
    const player = new TestPlayer(this.server);
    return player.join((await this.room(player.pass, day)).roomId);
  }

  async headerOf({ room: { state } }: TestPlayer): Promise<MatchHeader> {
    const header = (): MatchHeader | undefined =>
      this.storage.journals.get(state.matchId)?.header ?? this.storage.records.get(state.matchId)?.log.header;
    await this.eventually('the journal', () => header() !== undefined);
    return header() ?? assert.fail();
  }

  /** Answers the next questions, no faster than people can: nobody's time would count otherwise. No phase is skipped, for a skip that comes late would end the next question. */
  async play(player: TestPlayer, from: number, to: number, answer = 'Yes'): Promise<void> {
    for (let round = from; round < to; round++) {
      await player.phase('answering', round);
      this.clock.skip(HUMAN_LEAST_MS);
      player.answer(answer, round);
      await player.notice('you', ({ verdict }) => verdict?.round === round);
    }
  }

  async kept(pass: string, day?: number): Promise<DailyAnswer> {
    await this.eventually('the try to be kept', async () => (await this.look(pass, day)).result !== null);
    return this.look(pass, day);
  }

  /** Lets a match go on by itself until its record is kept: after each window the next phase is seen first. */
  async playOut(matchId: string): Promise<void> {
    const { journals, records } = this.storage;
    const inputs = (): number => journals.get(matchId)?.inputs.length ?? -1;
    while (!records.has(matchId)) {
      const before = inputs();
      this.clock.skip(25_000);
      await this.eventually('the match to go on', () => records.has(matchId) || inputs() !== before);
    }
  }

  async eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (!(await holds())) {
      assert.ok(performance.now() < until, `waited for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Others of a day, with these times. */
  async others(day: number, times: readonly number[]): Promise<void> {
    const { daily } = this.storage;
    for (const [i, timeMs] of times.entries()) {
      const matchId = `other-${day}-${i}`;
      await daily.begin({ day, playerId: matchId, matchId, begunAt: day * DAY_MS, counts: true });
      const result: DailyResult = {
        ...{ name: `Other ${i}`, avatar: 'face', marks: ['right'], costs: [timeMs], score: 1, answered: 1, timeMs },
        endedAt: day * DAY_MS + i,
      };
      await daily.finish(matchId, result);
    }
  }
}

import assert from 'node:assert/strict';
import { pino } from 'pino';
import { MODES } from '#shared/modes/index.ts';
import { MODIFIERS } from '#shared/modifiers/index.ts';
import { SEAT_WATCHES_BIT } from '#shared/protocol/state.ts';
import { createMatch } from '#shared/rules/create-match.ts';
import { ladderOf } from '#shared/rules/ladder.ts';
import type { Match } from '#shared/rules/match.ts';
import { luck } from '#shared/rules/random.ts';
import { REFUSALS } from '#shared/rules/refusals.ts';
import { assertReplayed, type MatchLog } from '#shared/rules/replay.ts';
import type { Mode } from '#shared/rules/rule.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import { applyInput, tick } from '#shared/rules/step.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { assertHadRight } from '#shared/testing/assert-had-right.ts';
import { Mischief } from '../testing/mischief.ts';
import { PinnedEvening, ROOM_ID } from '../testing/pinned-evening.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass } from '../testing/test-server.ts';

const STRANGERS = 4;
const SEED = process.env.SEED ?? 'mischief';
/** So much each of them says in each step. */
const MESSAGES = 3;

/** Somebody without manners, who comes back whenever the line is closed; under a new pass when shut out. */
class Stranger {
  player: TestPlayer;
  closes = 0;
  private readonly evening: PinnedEvening;

  constructor(evening: PinnedEvening) {
    this.evening = evening;
    this.player = new TestPlayer(evening.server);
  }

  async comeIn(): Promise<void> {
    try {
      await this.player.join(ROOM_ID);
    } catch (error) {
      assert.match(String(error), /door\/shut-out/);
      this.player = new TestPlayer(this.evening.server, aPass());
      await this.player.join(ROOM_ID);
    }
  }

  async misbehave(mischief: Mischief): Promise<void> {
    if (this.player.closeCode !== null) {
      this.closes++;
      await this.comeIn();
    }
    for (let i = 0; i < MESSAGES; i++) mischief.do(this.player);
  }
}

/** Every input of the log was said by somebody with the right to it, and leads to what it led to. */
function replayWithRights(rules: Ruleset, { header, inputs }: MatchLog): Match {
  const match = createMatch(rules, header);
  inputs.forEach((input, index) => {
    if (input.type === 'intent') tick(rules, match, input.at);
    assertHadRight(rules, match, input, `seed ${SEED}, input ${index}: ${JSON.stringify(input)}`);
    const { due, step } = applyInput(rules, match, input);
    assertReplayed(match, index, input, step);
    const events = [...due, ...(step.ok ? step.events : [])];
    assert.deepEqual(
      events.filter(({ type }) => type === 'blamed'),
      [],
      'a rule throws',
    );
  });
  return match;
}

/** A cut has taken them out, as everybody sees. */
function watches(player: TestPlayer): boolean {
  const you = player.all('you').at(-1)?.seat;
  return ((player.room.state.seats.get(String(you))?.flags ?? 0) & SEAT_WATCHES_BIT) !== 0;
}

describe('a match among people without manners', () => {
  for (const mode of MODES)
    it(`[G2] nothing happens in ${mode.id} that its sender has no right to, and everybody else plays on (seed ${SEED})`, async () => {
      const faults: string[] = [];
      const modifiers = MODIFIERS.filter(({ clashes = [] }) => !clashes.includes(mode.id));
      const evening = await PinnedEvening.begin({
        mode: mode as Mode,
        people: Math.max(4, mode.players.min),
        deck: aDeck(9),
        options: 'questions' in mode.options ? { questions: mode.id === 'classic' ? 5 : 6 } : {},
        modifiers: Object.fromEntries(modifiers.map(({ id }) => [id, {}])),
        maxSeats: 60,
        log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
      });
      try {
        const { players, host } = evening;
        const mischief = new Mischief([mode, ...modifiers] as Mode[], luck(SEED, mode.id));
        const strangers = Array.from({ length: STRANGERS }, () => new Stranger(evening));
        for (const stranger of strangers) await stranger.comeIn();
        for (let i = 0; i < 5; i++) await step(); // in the waiting room
        await evening.say(host, 'start');
        const answered = new Set<string>();
        while (host.room.state.phase !== 'podium') await step();
        async function step(): Promise<void> {
          for (const stranger of strangers) await stranger.misbehave(mischief);
          const { phase, round } = host.room.state;
          players.forEach((player, i) => {
            const key = `${i}/${round}`;
            if (phase !== 'answering' || answered.has(key) || watches(player)) return;
            answered.add(key);
            player.answer(i % 2 === 0 ? 'Yes' : 'No', round);
          });
          await evening.tick();
        }
        for (let i = 0; i < 5; i++) await step(); // at the podium
        assert.deepEqual(faults, [], `seed ${SEED}: it was taken for a fault of ours`);
        assert.equal(({} as { polluted?: unknown }).polluted, undefined);
        for (const [i, player] of players.entries()) {
          assert.equal(player.closeCode, null, `seed ${SEED}: player ${i} was closed`);
          assert.deepEqual(player.all('refused'), [], `seed ${SEED}: player ${i} was refused something`);
          const mine = [...answered].filter((key) => key.startsWith(`${i}/`));
          assert.equal(player.all('locked').length, mine.length, `seed ${SEED}: answers of player ${i}`);
        }
        for (const { player } of strangers)
          for (const { code, sentence } of player.all('refused'))
            if (code !== 'rule/refused') assert.equal(sentence, REFUSALS[code]);
        assert.ok(
          strangers.some(({ closes }) => closes > 0),
          'nobody was closed: were they rude at all?',
        );
        const record = evening.storage.records.get('pinned-match');
        assert.ok(record, 'the match is kept');
        const { registry } = evening.server.app.services;
        const match = replayWithRights(registry.compose(record.log.header.rules), record.log);
        const ladder = ladderOf(match).map(({ seat, score, rank }) => ({ seat, score, rank }));
        for (const { room } of players)
          assert.deepEqual(
            ladder.map(({ seat }) => ({
              seat,
              score: room.state.seats.get(String(seat))?.score,
              rank: room.state.seats.get(String(seat))?.rank,
            })),
            ladder,
          );
      } finally {
        await evening.stop();
      }
    });
});

import assert from 'node:assert/strict';
import { MODES } from '#shared/modes/index.ts';
import type { Question } from '#shared/questions/question.ts';
import { parseQuestion } from '#shared/questions/question.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { Eavesdropper } from '../testing/eavesdropper.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { skipTo, UNHURRIED_PACE_FACTOR } from '../testing/skip-to.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

/** Long and broken, so that no time stamp or id holds its digits by chance. */
const RIGHT_NUMBER = 471_108.25;

/** One question of each kind; what marks its right answer is a word that is nowhere else. */
function aBankOfAllKinds(): Question[] {
  const common = {
    topic: 'atlas',
    lang: 'en',
    difficulty: 'easy',
    licence: 'CC0-1.0',
    author: 'tests',
    tags: [],
    revision: 1,
    provenance: {},
  };
  const options = ['Ash', 'Birch', 'Cedar', 'Date'].map((text) => ({ id: text.toLowerCase(), text }));
  const own: Record<Question['kind'], object> = {
    choice: { stem: 'Which of these?', options, right: ['cedar'] },
    multi: { stem: 'Which two of these?', options, right: ['ash', 'date'] },
    order: { stem: 'In which order?', options, right: ['date', 'ash', 'cedar', 'birch'] },
    number: { stem: 'How many?', right: RIGHT_NUMBER, tolerance: 1, min: 0, max: 1_000_000, step: 0.25 },
    text: { stem: 'What is its name?', right: ['zebrawood-text'] },
  };
  return Object.entries(own).map(([kind, rest]) => {
    const parsed = parseQuestion({
      ...common,
      id: `leak-${kind}`,
      kind,
      explanation: `Because of the zebrawood-${kind}.`,
      source: `A book on zebrawood-${kind}`,
      ...rest,
    });
    assert.ok(parsed.ok, `${kind}: ${JSON.stringify(parsed)}`);
    return parsed.value;
  });
}

/** A wrong answer of each kind, so that nothing right is on the wire because a player said it. */
const WRONG: Record<string, unknown> = {
  choice: 'Birch',
  multi: ['Birch'],
  order: ['Birch', 'Cedar', 'Ash', 'Date'],
  number: 12,
  text: 'quercus-typed',
};

for (const mode of MODES) {
  describe(`what a client of mode ${mode.id} receives`, () => {
    let server: TestServer;
    const bank = aBankOfAllKinds();
    before(async () => {
      server = await startTestServer({ modes: [mode], storage: new MemoryStorage(bank), pace: UNHURRIED_PACE_FACTOR });
    });
    after(() => server.stop());

    it('[V1] marks the right answer nowhere before the reveal, nor [V9] what others answered: no state, patch or notice, for no kind of question', async () => {
      const { roomId } = await server.open({ mode, options: { seconds: 30 } });
      const players: TestPlayer[] = [];
      for (let i = 0; i < 3; i++) players.push(await new TestPlayer(server).join(roomId));
      const [host, guest] = players as [TestPlayer, TestPlayer];
      const spies = players.map((player) => new Spy(player));
      host.send('bots', { count: 4 });
      host.send('start');
      const seen = new Set<string>();
      for (let round = 0; round < bank.length; round++) {
        await skipTo(host, 'answering', round);
        const { kind } = host.room.state;
        seen.add(kind);
        guest.answer(WRONG[kind], round);
        // Or a cut has taken the guest out, whose answers are all wrong.
        const isSettled = (): boolean =>
          guest.all('locked').some((notice) => notice.round === round) ||
          guest.all('refused').some((notice) => notice.round === round && notice.code === 'answer/out');
        await guest.until('the answer of the guest', isSettled);
        const others = players.filter((player) => player !== guest);
        if (kind === 'text')
          for (const { frames } of others)
            assert.ok(!Buffer.concat(frames).includes('quercus-typed'), 'what another typed, before the reveal');
        await skipTo(host, 'reveal', round);
        for (const spy of spies) await spy.reveal(round);
      }
      assert.deepEqual([...seen].sort(), bank.map(({ kind }) => kind).sort());
    });

    /** A mode may ask for more people than two. */
    async function startWithBots(host: TestPlayer): Promise<void> {
      const missing = Math.max(0, mode.players.min - 2);
      host.send('bots', { count: missing });
      await host.until('enough', () => host.room.state.taken === 2 + missing);
      host.send('start');
    }

    it('[V1] tells a latecomer in mid-question no more', async () => {
      const { roomId } = await server.open({ mode, options: { seconds: 30 } });
      const host = await new TestPlayer(server).join(roomId);
      await new TestPlayer(server).join(roomId);
      await host.until('company', () => host.room.state.taken === 2);
      await startWithBots(host);
      await skipTo(host, 'answering', 0);
      const late = await new TestPlayer(server).join(roomId);
      const spy = new Spy(late);
      spy.listen();
      assert.equal(spy.state.phase, 'answering');
    });

    it('[V4] gives away nobody’s pass or player id, in any frame', async () => {
      const { roomId } = await server.open({ mode, options: { seconds: 30 } });
      const host = await new TestPlayer(server).join(roomId);
      const guest = await new TestPlayer(server).join(roomId);
      await host.until('both', () => host.room.state.taken === 2);
      await startWithBots(host);
      await skipTo(host, 'answering', 0);
      host.send('end');
      await host.phase('podium');
      await guest.notice('you', ({ stats }) => stats !== null);
      for (const player of [host, guest]) {
        const wire = Buffer.concat(player.frames).toString('latin1');
        for (const other of [host, guest]) {
          const person = readPass(other.pass, TEST_SECRET);
          assert.ok(person);
          for (const secret of [other.pass, other.pass.slice(0, 40), person.id, playerIdOf(person)])
            assert.ok(!wire.includes(secret), `"${secret}" was sent to somebody`);
        }
      }
    });
  });
}

/**
 * Listens to a player's line frame by frame, and fails at the first that says too much. It reads what came, not what
 * is there at a moment: no phase is too short for it.
 */
class Spy {
  private readonly player: TestPlayer;
  private readonly eavesdropper = new Eavesdropper();
  private read = 0;
  /** The kinds of question that were revealed; there is one question of each. */
  private readonly revealed = new Set<string>();

  constructor(player: TestPlayer) {
    this.player = player;
  }

  get state(): Eavesdropper['state'] {
    return this.eavesdropper.state;
  }

  listen(): void {
    for (const { frames } = this.player; this.read < frames.length; this.read++) this.hear(frames[this.read] as Buffer);
  }

  /** Resolves when the reveal of a round has been heard, which shows too that the spy is not deaf. */
  async reveal(round: number): Promise<void> {
    await this.player.until(`the reveal of round ${round}`, () => {
      this.listen();
      return this.revealed.size > round;
    });
  }

  private hear(frame: Buffer): void {
    const { eavesdropper, revealed } = this;
    eavesdropper.hear(frame);
    const { state } = eavesdropper;
    if (state.phase === 'reveal') {
      assert.ok(state.rightText || state.right.length > 0, 'the spy is deaf');
      revealed.add(state.kind);
    }
    if (['reading', 'answering', 'locked'].includes(state.phase)) assertNothingTold(eavesdropper);
    else eavesdropper.notices.length = 0;
    const said = `${frame.toString('latin1')} ${JSON.stringify(state.toJSON())} ${JSON.stringify(eavesdropper.notices)}`;
    for (const kind of Object.keys(WRONG)) {
      if (revealed.has(kind)) continue;
      for (const secret of [`zebrawood-${kind}`, ...(kind === 'number' ? ['471108.25', '471,108.25'] : [])])
        assert.ok(!said.includes(secret), `"${secret}" in ${state.phase}, before its reveal`);
    }
  }
}

/** Fields that mark the right answer are empty, and no word of it is anywhere. */
function assertNothingTold({ state, notices }: Eavesdropper): void {
  const where = `${state.kind} in ${state.phase}`;
  assert.deepEqual([...state.right], [], where);
  assert.deepEqual(
    [state.rightText, state.rightNumber, state.rightAnswers, state.explanation, state.source],
    ['', 0, -1, '', ''],
    where,
  );
  assert.deepEqual([[...state.shares], [...state.fastest]], [[], []], where);
  assert.deepEqual([[...state.guesses], [...state.bins], [...state.wall]], [[], [], []], where);
  for (const option of state.options)
    assert.deepEqual(Object.keys(option.toJSON()).sort(), ['id', 'text'], `${where}: an option says more`);
  for (const { name, payload } of notices) {
    // For who leads the room: `slow` and `tooFast` count questions that are over (H13, FP3), `alike` says who shares a network (FP1).
    const mayBe = ['you', 'place', 'locked', 'refused', 'chat', 'slow', 'tooFast', 'alike'];
    assert.ok(mayBe.includes(name), `${where}: a notice ${name}`);
    if (name !== 'you') continue;
    const { verdict } = payload as { verdict: { round: number } | null };
    // Whoever is out hears so after the reveal, with what became of their answer to the question before.
    assert.ok(verdict === null || verdict.round < state.round, `${where}: a verdict`);
  }
}

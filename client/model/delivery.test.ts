import assert from 'node:assert/strict';
import { aRoom, aYou, BEGIN_MS as BEGIN, HeldClock } from '../gallery/a-room.ts';
import { stageOf } from '../gallery/stage-of.ts';
import type { Cue } from './cue.ts';
import { RESEND_MS } from './delivery.ts';
import { deliveryOf, SENDING_AFTER_MS } from './delivery-view.ts';
import { MatchModel } from './match-model.ts';
import type { RoomSnapshot } from './room-snapshot.ts';
import { answersOf } from './selectors.ts';
import { ServerClock } from './server-clock.ts';

/** A page in an open window of ten seconds, and a line that carries nothing unless it is told to. */
class Page {
  readonly clock = new HeldClock();
  readonly sent: [string, unknown][] = [];
  readonly cues: Cue[] = [];
  readonly model = new MatchModel({
    clock: new ServerClock(this.clock.now),
    send: (intent, payload) => this.sent.push([intent, payload]),
  });
  room: RoomSnapshot = aRoom({ endsAt: BEGIN + 10_000 });

  constructor() {
    this.model.subscribe((cues) => this.cues.push(...cues));
    this.join();
  }

  /** What a new line says first: all that is mine, the state, and that it is open. */
  join(you: Parameters<typeof aYou>[1] = {}): void {
    this.model.applyNotice('you', aYou(this.room, you));
    this.model.applyState(this.room);
    this.model.setConnection('live');
  }

  /** The room goes on, and the page hears of it. */
  goes(part: Partial<RoomSnapshot>): void {
    this.room = { ...this.room, ...part, stage: stageOf(part.phase ?? this.room.phase) };
    this.model.applyState(this.room);
  }

  /** Time passes, with the beats of a line. */
  wait(ms: number): void {
    for (let left = ms; left > 0; left -= 500) {
      this.clock.ms += Math.min(500, left);
      this.model.deliver();
    }
  }

  answers(): unknown[] {
    return this.sent.filter(([intent]) => intent === 'answer').map(([, payload]) => payload);
  }

  refused(code: 'answer/paused' | 'answer/too-early' | 'answer/too-late' | 'answer/twice' | 'intent/too-fast'): void {
    const round = code === 'intent/too-fast' ? {} : { round: this.room.round };
    this.model.applyNotice('refused', { code, sentence: code, intent: 'answer', ...round });
  }

  kinds(): string[] {
    return this.cues.splice(0).map(({ kind }) => kind);
  }

  state(): string | undefined {
    return answersOf(this.model, this.model.clock.now()).find(({ optionId }) => optionId === 'c')?.state;
  }
}

const ANSWER = { round: 6, answer: 'c' };

describe('the way of an answer', () => {
  it('is shown as sending when it is not acknowledged within two seconds, and no longer once it is', () => {
    const page = new Page();
    page.model.choose('c');
    page.wait(SENDING_AFTER_MS - 1);
    assert.equal(deliveryOf(page.model), null);
    page.wait(1);
    assert.equal(deliveryOf(page.model), 'sending');
    page.model.applyNotice('locked', { round: 6, ms: 940 });
    assert.equal(deliveryOf(page.model), null);
  });

  it('is never taken for confirmed when time is up and nothing was heard', () => {
    const page = new Page();
    page.model.choose('c');
    page.wait(11_000);
    assert.equal(deliveryOf(page.model), 'unconfirmed');
    assert.equal(page.state(), 'pending');
  });

  it('is gone again by itself on a line that says nothing of it, and one answer is all that counts', () => {
    const page = new Page();
    page.model.choose('c');
    page.wait(RESEND_MS + 500);
    assert.deepEqual(page.answers(), [ANSWER, ANSWER]);
    page.kinds();
    page.refused('answer/twice');
    assert.deepEqual([page.kinds(), page.model.pick?.status], [['locked'], 'locked']);
    page.wait(RESEND_MS + 500);
    assert.equal(page.answers().length, 2);
  });

  it('goes out with the new line while its round is open, and not before the line has said what it has', () => {
    const page = new Page();
    page.model.choose('c');
    page.model.setConnection('lost');
    assert.deepEqual([deliveryOf(page.model), page.state()], ['sending', 'pending']);
    page.wait(3000);
    page.model.applyState(page.room);
    page.model.setConnection('live');
    assert.equal(page.answers().length, 1);
    page.model.applyNotice('you', aYou(page.room));
    assert.deepEqual(page.answers(), [ANSWER, ANSWER]);
  });

  it('is not sent again where the server has it: also not when another device was first', () => {
    const page = new Page();
    page.model.choose('c');
    page.model.setConnection('lost');
    page.join({ answer: 'a', answerMs: 700 });
    assert.equal(page.answers().length, 1);
    assert.deepEqual([page.model.pick?.optionId, page.model.pick?.status], ['a', 'locked']);
  });

  it('is taken while the line is lost, and goes out when it is back', () => {
    const page = new Page();
    page.model.setConnection('lost');
    assert.equal(page.model.choose('c'), true);
    assert.deepEqual([page.answers(), deliveryOf(page.model)], [[], 'sending']);
    page.wait(2000);
    page.join();
    assert.deepEqual(page.answers(), [ANSWER]);
  });

  it('is said not to have been received when the results of its round do not know it', () => {
    for (const isLate of [false, true]) {
      const page = new Page();
      page.model.choose('c');
      page.model.setConnection('lost');
      page.clock.ms += 12_000;
      if (isLate) page.room = { ...page.room, round: 7, phase: 'reading', stage: stageOf('reading') };
      else page.room = { ...page.room, phase: 'locked', stage: stageOf('locked') };
      page.kinds();
      page.join({ results: isLate ? 'rrwrrrn' : 'rrwrrr' });
      if (!isLate) {
        assert.equal(deliveryOf(page.model), 'unconfirmed');
        page.goes({ phase: 'reveal' });
        page.model.applyNotice('you', aYou(page.room, { results: 'rrwrrrn' }));
      }
      assert.ok(page.kinds().includes('unreceived'));
      assert.deepEqual([page.model.pick, page.answers().length], [null, 1]);
    }
  });

  it('counts, and nothing is said, when only its acknowledgement was lost', () => {
    const page = new Page();
    page.model.choose('c');
    page.model.setConnection('lost');
    page.clock.ms += 12_000;
    page.room = { ...page.room, round: 7, phase: 'reading', stage: stageOf('reading') };
    page.kinds();
    page.join({ results: 'rrwrrrr', round: 7 });
    assert.equal(page.kinds().includes('unreceived'), false);
  });

  it('is offered again when it was refused and there is time', () => {
    const page = new Page();
    page.model.choose('c');
    page.refused('answer/paused');
    assert.deepEqual([deliveryOf(page.model), page.state()], ['again', 'idle']);
    assert.equal(page.model.choose('c'), true);
    assert.equal(deliveryOf(page.model), null);
    page.refused('answer/too-late');
    page.wait(11_000);
    assert.equal(deliveryOf(page.model), 'missed');
    page.goes({ round: 7, phase: 'reading' });
    assert.equal(deliveryOf(page.model), null);
  });

  it('waits out a pause, and goes out when the match goes on', () => {
    const page = new Page();
    page.model.setConnection('lost');
    page.model.choose('c');
    page.room = { ...page.room, pausedAt: BEGIN + 100 };
    page.join();
    page.wait(5000);
    assert.deepEqual(page.answers(), []);
    page.goes({ pausedAt: 0, endsAt: page.clock.ms + 8000 });
    assert.deepEqual(page.answers(), [ANSWER]);
  });

  it('is not lost to a clock that is a little ahead, nor to a moment of haste', () => {
    const page = new Page();
    page.model.choose('c');
    page.kinds();
    page.refused('answer/too-early');
    page.wait(500);
    assert.deepEqual([page.answers(), page.kinds()], [[ANSWER, ANSWER], []]);
    page.refused('intent/too-fast');
    page.wait(RESEND_MS + 500);
    assert.equal(page.answers().length, 3);
  });

  it('takes a vote along that went down with the old line', () => {
    const page = new Page();
    page.goes({ phase: 'reveal' });
    page.model.vote('up');
    page.model.setConnection('lost');
    page.join({ vote: null });
    page.model.applyNotice('voted', { round: 6, vote: 'up' });
    page.model.setConnection('lost');
    page.join({ vote: 'up' });
    const votes = page.sent.filter(([intent]) => intent === 'vote');
    assert.deepEqual(votes, [
      ['vote', { round: 6, vote: 'up' }],
      ['vote', { round: 6, vote: 'up' }],
    ]);
  });

  it('of any other wish ends in a sentence while there is no line', () => {
    const page = new Page();
    page.model.setConnection('lost');
    page.kinds();
    page.model.wish('pause', {});
    assert.deepEqual([page.sent, page.kinds()], [[], ['refused']]);
  });
});

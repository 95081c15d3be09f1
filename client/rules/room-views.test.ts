import assert from 'node:assert/strict';
import { sentencesOf } from '../a11y/sentences.ts';
import type { Cue } from '../model/cue.ts';
import { defineView, type MakeDrawing } from './define-view.ts';
import { RoomViews } from './room-views.ts';
import { RulePage } from './testing/a-page.ts';
import { ViewRegistry } from './view-registry.ts';

const nothing: MakeDrawing = () => ({ draw() {}, destroy() {} });
const over = (...views: Parameters<typeof defineView>[0][]): RoomViews =>
  new RoomViews({ registry: new ViewRegistry().add(...views.map(defineView)).freeze(), report: () => {} });

describe('the registry of views', () => {
  it('takes one view of a rule, and none once it is frozen', () => {
    const registry = new ViewRegistry().add(defineView({ rule: 'duel' }));
    assert.throws(() => registry.add(defineView({ rule: 'duel' })), /a view of "duel" already/);
    assert.equal(registry.freeze().of('duel')?.rule, 'duel');
    assert.equal(registry.of('toString'), null);
    assert.throws(() => registry.add(defineView({ rule: 'other' })), /too late/);
  });

  it('fetches a view once when its rule is played, and again where it could not be had', async () => {
    let tries = 0;
    const registry = new ViewRegistry()
      .addLater('duel', async () => {
        if (++tries === 1) throw new Error('offline');
        return defineView({ rule: 'duel' });
      })
      .addLater('storm', async () => defineView({ rule: 'hail' }))
      .freeze();
    assert.throws(() => registry.addLater('other', async () => defineView({ rule: 'other' })), /too late/);
    assert.deepEqual([registry.rules, registry.of('duel'), registry.isAway('duel')], [['duel', 'storm'], null, true]);
    await assert.rejects(registry.bring('duel') ?? assert.fail(), /offline/);
    await Promise.all([registry.bring('duel'), registry.bring('duel')]);
    assert.deepEqual([tries, registry.of('duel')?.rule, registry.isAway('duel')], [2, 'duel', false]);
    assert.deepEqual([registry.bring('duel'), registry.bring('unknown')], [null, null]);
    await assert.rejects(registry.bring('storm') ?? assert.fail(), /"storm" is the view of "hail"/);
  });

  it('knows no rule by another name than an id', () => {
    for (const rule of ['', 'Duel', 'a b', 'mod:', '__proto__'])
      assert.throws(() => defineView({ rule }), /lower case with dashes/, rule);
    assert.equal(defineView({ rule: 'mymod:duel' }).rule, 'mymod:duel');
  });
});

describe('the views of a room', () => {
  it('give the scene of a phase of their own rules, once it is fetched, and no other', async () => {
    const views = over(
      { rule: 'duel', scenes: async () => ({ draw: nothing }) },
      { rule: 'storm', scenes: { hail: nothing }, overlays: [nothing] },
    );
    const at = (phase: string, ...plays: string[]) => views.scene({ phase, plays, off: [] })?.rule ?? null;
    assert.equal(at('draw', 'duel', 'storm'), null, 'not fetched yet: the standard scene stands in');
    await views.load({ plays: ['duel', 'storm', 'unknown'] });
    assert.deepEqual([at('draw', 'duel', 'storm'), at('hail', 'duel', 'storm')], ['duel', 'storm']);
    assert.deepEqual([at('draw', 'storm'), at('scoreboard', 'duel'), at('toString', 'duel')], [null, null, null]);
    assert.equal(views.scene({ phase: 'draw', plays: ['duel', 'storm'], off: ['duel'] }), null, 'it has failed');
    assert.deepEqual([views.overlays({ plays: ['duel'] }), views.overlays({ plays: ['storm'] }).length], [[], 1]);
  });

  it('name what a change of a slot means, and give it words and a sound', () => {
    const views = over({
      rule: 'duel',
      cues: ({ name, after }) => (name === 'changed' && (after as { hits: number }).hits > 0 ? ['hit'] : []),
      sentences: { hit: (_cue, model) => `A hit in round ${(model.room?.round ?? 0) + 1}.`, draw: 'A duel.' },
      sounds: { hit: 'bell', draw: 'count' },
    });
    const page = new RulePage(views, { plays: ['duel'], rules: { duel: { hits: 0 } } });
    assert.deepEqual(page.news(), [], 'a first state replays nothing');
    page.become({ rules: { duel: { hits: 1 } } });
    const cues = page.cues.slice();
    assert.deepEqual(page.news(), ['duel changed', 'duel hit']);
    assert.deepEqual(
      sentencesOf(cues, page.model, views).map(({ text }) => text),
      ['A hit in round 1.'],
    );
    assert.deepEqual(
      cues.map((cue) => views.sound(cue, page.model)),
      [null, 'bell'],
    );
    page.become({ phase: 'draw', stage: 'between' });
    assert.deepEqual(
      sentencesOf(page.cues, page.model, views).map(({ text }) => text),
      ['A duel.'],
      'its own sentence of a phase, in place of the standard one',
    );
    page.news();
    page.become({ own: { duel: { role: 'second' } } }).become({ own: { duel: { role: 'second' } } });
    assert.deepEqual(page.news(), ['duel own'], 'only what is another value is a change');
  });

  it('stand for the list of seats, the first of the room’s rules that has something to show, until it fails', () => {
    const views = over({ rule: 'duel' }, { rule: 'sides', seats: () => null }, { rule: 'rows', seats: () => null });
    const plays = ['duel', 'rows', 'sides'];
    assert.equal(views.seats({ plays })?.rule, 'rows');
    views.fail('rows', new Error('broken'));
    assert.equal(views.seats({ plays })?.rule, 'sides');
    assert.equal(views.seats({ plays: ['duel'] }), null);
  });

  it('that fail are off in this room, said once, and the standard takes over', async () => {
    const views = over({
      rule: 'duel',
      scenes: { draw: nothing },
      panels: [{ Panel: () => null }],
      cues: () => {
        throw new Error('no names');
      },
      sentences: { draw: 'A duel.' },
    });
    await views.load({ plays: ['duel'] });
    const failed: string[] = [];
    views.onFail((rule) => failed.push(rule));
    const page = new RulePage(views, { plays: ['duel'], phase: 'draw', stage: 'between', rules: { duel: 1 } });
    assert.equal(views.scene({ plays: ['duel'], phase: 'draw', off: [] })?.rule, 'duel');
    page.become({ rules: { duel: 2 } }).become({ rules: { duel: 3 } });
    assert.deepEqual(page.news(), ['duel changed', 'duel changed'], 'the change itself is still told');
    assert.deepEqual(failed, ['duel']);
    assert.equal(views.scene({ plays: ['duel'], phase: 'draw', off: [] }), null);
    assert.deepEqual(views.panels({ plays: ['duel'], phase: 'draw', stage: 'between' }), []);
    const cue: Cue = { kind: 'phase', from: 'told', to: 'between', phase: 'draw' };
    assert.deepEqual(
      sentencesOf([cue], page.model, views).map(({ text }) => text),
      ['Your first points are still to come. You are 1st with 0 points.'],
    );
  });

  it('mark the answers of a question that is asked, and none before or after', () => {
    const views = over(
      { rule: 'storm' },
      { rule: 'duel', answerMark: (id) => (id === 'a' ? { icon: 'mask', text: 'Decoy' } : null) },
    );
    const page = new RulePage(views, { plays: ['storm', 'duel'], stage: 'read' });
    const marks = (stage: 'read' | 'open' | 'closed' | 'told' | 'between') => {
      page.become({ stage });
      return ['a', 'b'].map((id) => views.answerMark(id, page.model)?.text ?? '');
    };
    assert.deepEqual(marks('read'), ['Decoy', '']);
    assert.deepEqual(marks('open'), ['Decoy', '']);
    for (const stage of ['closed', 'told', 'between'] as const) assert.deepEqual(marks(stage), ['', ''], stage);
  });

  it('whose mark of an answer fails leave it unmarked', () => {
    const views = over({
      rule: 'duel',
      answerMark: () => {
        throw new Error('no ink');
      },
    });
    const page = new RulePage(views, { plays: ['duel'], stage: 'open' });
    assert.deepEqual([views.answerMark('a', page.model), views.of('duel')], [null, null]);
  });

  it('whose words fail leave the words to the standard', () => {
    const views = over({
      rule: 'duel',
      sentences: {
        draw: () => {
          throw new Error('speechless');
        },
      },
    });
    const page = new RulePage(views, { plays: ['duel'], phase: 'draw', stage: 'between' });
    const cue: Cue = { kind: 'phase', from: 'told', to: 'between', phase: 'draw' };
    const said = sentencesOf([cue], page.model, views);
    assert.deepEqual(
      [said.map(({ text }) => text), views.of('duel')],
      [['Your first points are still to come. You are 1st with 0 points.'], null],
    );
  });

  it('that cannot be fetched leave their phases to the standard scenes', async () => {
    const views = over({ rule: 'duel', scenes: () => Promise.reject(new Error('404')) });
    await views.load({ plays: ['duel'] });
    assert.equal(views.of('duel'), null);
  });
});

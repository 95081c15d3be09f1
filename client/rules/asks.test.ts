import assert from 'node:assert/strict';
import { z } from 'zod';
import { type RuleCard, ruleCard, seatField } from '#shared/protocol/rule-card.ts';
import { sentencesOf } from '../a11y/sentences.ts';
import { asksOf, choicesOf, firstValueOf } from './asks.ts';
import { defineView } from './define-view.ts';
import { RoomViews } from './room-views.ts';
import { saysOf } from './says.ts';
import { aSeat, RulePage } from './testing/a-page.ts';
import { ViewRegistry } from './view-registry.ts';

const accusing: RuleCard = ruleCard({
  ...{ id: 'accusing', title: 'Accusing', summary: 'Say who it was.', icon: 'mask', options: {} },
  intents: {
    accuse: {
      title: 'Accuse',
      schema: z.strictObject({ seat: seatField('Who was it?', 'Nobody yet') }),
      stages: ['between'],
      phases: ['accuse'],
      who: 'seat',
    },
    end: { title: 'End it', schema: z.strictObject({}), stages: ['between'], who: 'host' },
    draw: { title: 'Draw it', schema: z.strictObject({ path: z.array(z.int()) }), stages: ['between'], who: 'anyone' },
  },
});
const seats = [aSeat(2, 'Cy'), aSeat(1, 'Ada'), aSeat(0, 'Bo')];
const page = (views: RoomViews) =>
  new RulePage(views, { plays: ['accusing'], seats, host: 0, phase: 'accuse', stage: 'between' });
const views = (registry = new ViewRegistry()) => new RoomViews({ registry, cards: () => [accusing], report: () => {} });

describe('the standard panel', () => {
  it('asks what is open and mine to say, and nothing that a form cannot ask', () => {
    const here = views();
    const { model } = page(here);
    const names = () => asksOf(model, here).map(({ intent }) => intent.name);
    assert.deepEqual(names(), ['accuse']);
    model.applyState({ ...(model.room ?? assert.fail()), host: 1 });
    assert.deepEqual(names(), ['accuse', 'end']);
    model.applyState({ ...(model.room ?? assert.fail()), phase: 'scoreboard' });
    assert.deepEqual(names(), ['end']);
    model.applyState({ ...(model.room ?? assert.fail()), stage: 'open' });
    assert.deepEqual(names(), []);
  });

  it('offers everybody but me, in order of their names, and nobody where that is a choice', () => {
    const here = views();
    const { model } = page(here);
    const [field] = asksOf(model, here)[0]?.fields ?? [];
    assert.ok(field);
    assert.deepEqual(
      choicesOf(field, model)?.map(({ value, title }) => [value, title]),
      [
        [0, 'Bo'],
        [2, 'Cy'],
        [null, 'Nobody yet'],
      ],
    );
    assert.equal(firstValueOf(field), undefined, 'nothing is chosen for anybody');
  });

  it('leaves to a panel of the view what that asks, until it fails', () => {
    const here = views(new ViewRegistry().add(defineView({ rule: 'accusing', panels: [{ Panel: () => null }] })));
    const { model } = page(here);
    assert.deepEqual(asksOf(model, here), []);
    here.fail('accusing', new Error('torn'));
    assert.equal(asksOf(model, here).length, 1);
  });

  it('does not stand in for a view that is still on its way, only for one that cannot be had', async () => {
    let come: (view: ReturnType<typeof defineView>) => void = () => {};
    let fail: (error: Error) => void = () => {};
    const registry = () =>
      new ViewRegistry().addLater(
        'accusing',
        () =>
          new Promise((resolve, reject) => {
            come = resolve;
            fail = reject;
          }),
      );
    const here = views(registry());
    const { model } = page(here);
    assert.deepEqual(asksOf(model, here), []);
    const brought = here.bring(['accusing']);
    assert.deepEqual(asksOf(model, here), []);
    come(defineView({ rule: 'accusing', panels: [{ Panel: () => null }] }));
    await brought;
    assert.deepEqual([asksOf(model, here), here.panels(model.room ?? assert.fail()).length], [[], 1]);
    const other = views(registry());
    const failed = other.bring(['accusing']);
    fail(new Error('offline'));
    await failed;
    assert.equal(asksOf(model, other).length, 1);
  });

  it('is said as the phase begins, and so is what a rule without a view says', () => {
    const here = views();
    const one = page(here);
    const said = () => sentencesOf(one.cues.splice(0), one.model, here).map(({ text }) => text);
    one.become({ phase: 'scoreboard' }).cues.splice(0);
    one.become({ phase: 'accuse', host: 1 });
    assert.deepEqual(said(), ['Accusing. Accuse, End it.']);
    one.become({ rules: { accusing: { says: 'Two of three have named somebody.' } } });
    one.become({ own: { accusing: { says: 'You know the wrong answers.', role: 1 } } });
    assert.deepEqual(said(), ['Two of three have named somebody.', 'You know the wrong answers.']);
    one.become({ own: { accusing: { says: 'You know the wrong answers.', role: 2 } } });
    assert.deepEqual(said(), [], 'what was said is not said again');
    assert.deepEqual(saysOf(one.model, here), ['Two of three have named somebody.', 'You know the wrong answers.']);
  });

  it('sends what was chosen as a wish of its rule, while there is a line', () => {
    const one = page(views());
    assert.equal(one.model.do('accusing', 'accuse', { seat: null }), true);
    one.model.setConnection('lost');
    assert.equal(one.model.do('accusing', 'accuse', { seat: 2 }), false);
    assert.deepEqual(one.sent, [['do', { rule: 'accusing', name: 'accuse', payload: { seat: null } }]]);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aQuestion } from '#shared/testing/a-question.ts';
import { DRAFT_BOUNDS, type Draft, type DraftEdit, type DraftItem } from './draft.ts';
import { asDraftQuestion, blankQuestion } from './draft-question.ts';
import { editDraft, undoDraft } from './edit-draft.ts';

const EMPTY: Draft = {
  ...{ id: 'd', playerId: 'p', revision: 1, title: '', lang: 'en', topic: 'pack-abcdefghijkl', packId: null },
  ...{ updatedAt: 0, brief: '', items: [], undo: [], talk: [] },
};
const written = (stem: string) => ({ ...blankQuestion('choice'), stem });

function edited(draft: Draft, edits: readonly DraftEdit[], gesture = `${draft.revision}`): Draft {
  const result = editDraft(draft, edits, gesture, draft.updatedAt + 1);
  assert.ok(result.ok);
  return result.draft;
}

const withItems = (...ids: string[]): Draft =>
  edited(
    EMPTY,
    ids.map((id, at) => ({ do: 'add', id, question: written(id), at })),
  );
const ids = ({ items }: Draft): string => items.map(({ id }) => id).join(' ');

describe('editing a draft', () => {
  it('adds, moves, leaves out and drops, one revision on each time', () => {
    let draft = withItems('a', 'b', 'c');
    assert.equal(draft.revision, 2);
    draft = edited(draft, [{ do: 'move', id: 'a', at: 2 }]);
    assert.equal(ids(draft), 'b c a');
    draft = edited(draft, [{ do: 'add', id: 'd', question: written('d'), at: 1 }]);
    assert.equal(ids(draft), 'b d c a');
    draft = edited(draft, [{ do: 'drop', id: 'c' }]);
    draft = edited(draft, [{ do: 'leave-out', id: 'd', isOut: true }]);
    assert.equal(ids(draft), 'b d a');
    assert.equal(draft.items[1]?.isOut, true);
    assert.equal(draft.revision, 6);
  });

  it('takes all changes of a request, or none', () => {
    const draft = withItems('a');
    const result = editDraft(
      draft,
      [
        { do: 'drop', id: 'a' },
        { do: 'move', id: 'gone', at: 0 },
      ],
      'g',
      1,
    );
    assert.deepEqual(result, { ok: false, fault: 'draft/no-item' });
  });

  it('takes what was sent twice once', () => {
    const draft = withItems('a');
    const again = edited(draft, [{ do: 'add', id: 'a', question: written('later'), at: 0 }]);
    assert.equal(again.items.length, 1);
    assert.equal(again.items[0]?.question.stem, 'later');
    assert.equal(edited(edited(again, [{ do: 'drop', id: 'a' }]), [{ do: 'drop', id: 'a' }]).items.length, 0);
  });

  it('holds so many and no more', () => {
    const full = withItems(...Array.from({ length: DRAFT_BOUNDS.items }, (_, i) => `item${i}`));
    const result = editDraft(full, [{ do: 'add', id: 'more', question: written('more'), at: 0 }], 'g', 1);
    assert.deepEqual(result, { ok: false, fault: 'draft/full' });
  });

  it('takes the typing in one row back in one step', () => {
    let draft = withItems('a');
    const { undo } = draft;
    for (const stem of ['W', 'Wh', 'Who'])
      draft = edited(draft, [{ do: 'write', id: 'a', question: written(stem) }], 'typing');
    assert.equal(draft.undo.length, undo.length + 1);
    const back = undoDraft(draft, 9);
    assert.equal(back?.items[0]?.question.stem, 'a');
    assert.deepEqual(back?.undo, undo);
  });

  it('keeps so much to go back to and no more, also of a gesture without an end', () => {
    let draft = withItems('a');
    const long = { ...written('long'), source: 'x'.repeat(10_000) };
    for (let i = 0; i < 60; i++)
      draft = edited(
        draft,
        [
          { do: 'add', id: 'b', question: long, at: 0 },
          { do: 'drop', id: 'b' },
        ],
        'endless',
      );
    const { undo } = draft;
    assert.ok(JSON.stringify(undo).length < DRAFT_BOUNDS.undoChars + 200, String(JSON.stringify(undo).length));
    assert.ok(undo.length > 1);
    for (let back = undoDraft(draft, 9); back; back = undoDraft(back, 9)) draft = back;
    assert.deepEqual(
      draft.items.map(({ id }) => id),
      ['a'],
    );
  });

  it('forgets a doubt when the question is changed, and knows it again when that is taken back', () => {
    const doubted: DraftItem = {
      ...{ id: 'a', question: asDraftQuestion(aQuestion({ right: 'Lima', wrong: ['Quito'] })), isOut: false },
      warnings: [{ code: 'disputed', about: 'Quito' }],
      provenance: { by: 'model', model: 'm' },
    };
    const draft = edited(EMPTY, [{ do: 'place', item: doubted, at: 0 }]);
    const changed = edited(draft, [{ do: 'write', id: 'a', question: written('Who?') }]);
    assert.deepEqual(changed.items[0]?.warnings, []);
    assert.deepEqual(changed.items[0]?.provenance, doubted.provenance);
    assert.deepEqual(undoDraft(changed, 9)?.items[0], doubted);
  });

  it('can always be taken back to where it began, whatever was done', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const at = fc.nat(5);
    const edit: fc.Arbitrary<DraftEdit> = fc.oneof(
      fc.record({ do: fc.constant('add' as const), id, question: fc.string().map(written), at }),
      fc.record({ do: fc.constant('write' as const), id, question: fc.string().map(written) }),
      fc.record({ do: fc.constant('move' as const), id, at }),
      fc.record({ do: fc.constant('leave-out' as const), id, isOut: fc.boolean() }),
      fc.record({ do: fc.constant('drop' as const), id }),
      fc.record({ do: fc.constant('name' as const), title: fc.string() }),
    );
    const gesture = fc.constantFrom('one', 'two', 'three');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(edit, { maxLength: 4 }), gesture), { maxLength: 12 }), (requests) => {
        const start = { ...withItems('a', 'b'), undo: [] };
        let draft: Draft = start;
        for (const [edits, name] of requests) {
          const result = editDraft(draft, edits, name, 1);
          if (result.ok) draft = result.draft;
        }
        for (let back = undoDraft(draft, 1); back; back = undoDraft(draft, 1)) {
          assert.equal(back.revision, draft.revision + 1, 'going back is a change as well');
          draft = back;
        }
        const { items, title } = draft;
        assert.deepEqual({ items, title }, { items: start.items, title: start.title });
      }),
    );
  });
});

import assert from 'node:assert/strict';
import type { ImportAnswer, ImportRow, RowState } from '#shared/protocol/imports.ts';
import { ApiError } from '../net/api-error.ts';
import type { ImportDoor } from '../net/import-door.ts';
import { createImport, goingIn } from './import-store.ts';

const HINTS = { lang: '', topic: '', licence: '', author: '' };
const NONE: Readonly<Record<RowState, number>> = { new: 0, changed: 0, known: 0, older: 0, refused: 0 };

function anAnswer(part: Partial<ImportAnswer> = {}): ImportAnswer {
  return {
    ...{
      id: 'one',
      file: 'a.csv',
      state: 'ready',
      ahead: null,
      read: 9,
      size: 9,
      rows: NONE,
      out: 0,
      taken: 0,
      toTake: 0,
    },
    ...{ added: 0, changed: 0, otherLangs: {}, stopped: null },
    ...part,
  };
}

function aRow(at: number, is: RowState, part: Partial<ImportRow> = {}): ImportRow {
  return {
    ...{
      at,
      line: at + 2,
      is,
      why: is === 'refused' ? [{ says: 'No.', values: [] }] : [],
      question: { stem: `Row ${at}?` },
    },
    ...{ differences: [], isMended: false, isOut: false },
    ...part,
  };
}

/** A server that answers as it is told, and says what it was asked. */
function aDoor(part: Partial<ImportDoor>): { door: ImportDoor; asked: string[] } {
  const asked: string[] = [];
  const door: ImportDoor = {
    limits: async () => ({ bytesMax: 1024 * 1024, rowsMax: 500 }),
    send: async () => anAnswer({ state: 'reading', read: 3 }),
    look: async () => anAnswer(),
    rows: async (_id, is, after) => {
      asked.push(`${is} after ${after}`);
      return after === null ? { rows: [aRow(0, is)], next: 0 } : { rows: [aRow(1, is)], next: null };
    },
    mend: async (_id, at) => ({ row: aRow(at, 'new', { isMended: true }), import: anAnswer() }),
    leave: async (_id, at, isOut) => ({ row: aRow(at, 'new', { isOut }), import: anAnswer({ out: 1 }) }),
    take: async () => anAnswer({ state: 'taking', toTake: 2 }),
    drop: async () => ({}),
    ...part,
  };
  return { door, asked };
}

/** Callbacks that wait until the test says so. */
function aTimer() {
  const waiting: (() => void)[] = [];
  return {
    later: (work: () => void) => void waiting.push(work),
    async pass(): Promise<void> {
      for (const work of waiting.splice(0)) work();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('a place where files are handed in', () => {
  const file = (bytes = 9): File => new File([new Uint8Array(bytes)], 'a.csv');

  it('follows a file until it has been read, and shows first what needs a person', async () => {
    const answers = [anAnswer({ state: 'reading', read: 6 }), anAnswer({ rows: { ...NONE, new: 4, refused: 1 } })];
    const timer = aTimer();
    const { door, asked } = aDoor({ look: async () => answers.shift() ?? anAnswer() });
    const store = createImport(door, () => {}, timer.later);
    await store.open();
    await store.send(file(), HINTS);
    assert.deepEqual([store.state.value.file?.state, store.state.value.file?.read], ['reading', 3]);
    await timer.pass();
    assert.equal(store.state.value.file?.read, 6);
    await timer.pass();
    assert.deepEqual([store.state.value.shown, asked], ['refused', ['refused after null']]);
    await store.more();
    assert.deepEqual([store.state.value.rows.length, store.state.value.next], [2, null]);
  });

  it('is followed on after a look that failed, until it is gone', async () => {
    const answers = [
      new ApiError('network/away', 'The server does not answer.'),
      anAnswer({ state: 'reading', read: 6 }),
      new ApiError('import/unknown', 'It is gone.'),
    ];
    const timer = aTimer();
    const { door } = aDoor({
      look: async () => {
        const next = answers.shift();
        assert.ok(next, 'nobody looks for what is gone');
        return next instanceof ApiError ? Promise.reject(next) : next;
      },
    });
    const store = createImport(door, () => {}, timer.later);
    await store.send(file(), HINTS);
    await timer.pass();
    assert.deepEqual([store.state.value.trouble, store.state.value.file?.read], ['The server does not answer.', 3]);
    await timer.pass();
    assert.deepEqual([store.state.value.trouble, store.state.value.file?.read], ['', 6]);
    await timer.pass();
    assert.deepEqual([store.state.value.trouble, store.state.value.file], ['It is gone.', null]);
    await timer.pass();
  });

  it('keeps a row open that is refused again, and closes one that is taken', async () => {
    const { door } = aDoor({ send: async () => anAnswer({ rows: { ...NONE, refused: 1 } }) });
    const store = createImport(door);
    await store.send(file(), HINTS);
    store.mend(0);
    const { mend } = door;
    door.mend = async (_id, at) => ({
      row: aRow(at, 'refused', { why: [{ says: 'Still no.', values: [] }] }),
      import: anAnswer(),
    });
    await store.save(0, {});
    assert.deepEqual([store.state.value.mending, store.state.value.rows[0]?.why[0]?.says], [0, 'Still no.']);
    door.mend = mend;
    await store.save(0, {});
    assert.deepEqual([store.state.value.mending, store.state.value.rows[0]?.isMended], [null, true]);
  });

  it('sends nothing that is too large, and says what the server says', async () => {
    let sent = 0;
    const { door } = aDoor({
      send: async () => {
        sent++;
        throw new ApiError('import/busy', 'Others first.');
      },
    });
    const store = createImport(door);
    await store.open();
    await store.send(file(1024 * 1024 + 1), HINTS);
    assert.deepEqual(
      [sent, store.state.value.trouble],
      [0, 'That file is larger than 1 MB. Split it, or use the command line.'],
    );
    await store.send(file(), HINTS);
    assert.deepEqual([sent, store.state.value.trouble, store.state.value.sending], [1, 'Others first.', null]);
  });

  it('begins anew where the server has forgotten the file, and asks for nothing once nobody looks', async () => {
    const timer = aTimer();
    let looks = 0;
    const { door } = aDoor({
      look: async () => {
        looks++;
        throw new ApiError('import/unknown', 'Gone.');
      },
    });
    const store = createImport(door, () => {}, timer.later);
    await store.send(file(), HINTS);
    await timer.pass();
    assert.deepEqual([store.state.value.file, store.state.value.trouble], [null, 'Gone.']);
    await store.send(file(), HINTS);
    store.end();
    await timer.pass();
    await timer.pass();
    assert.equal(looks, 2, 'the last answer is followed by no other question');
  });

  it('says that a file is in also where whoever took it in has closed the place before', async () => {
    const timer = aTimer();
    const states = ['taking', 'done'] as const;
    let looks = 0;
    const { door } = aDoor({
      send: async () => anAnswer(),
      take: async () => anAnswer({ state: 'taking' }),
      look: async () => anAnswer({ state: states[looks++] ?? 'done' }),
    });
    let taken = 0;
    const store = createImport(door, () => void taken++, timer.later);
    await store.send(file(), HINTS);
    await store.take();
    store.end();
    await timer.pass();
    assert.deepEqual([looks, taken], [1, 0]);
    await timer.pass();
    await timer.pass();
    assert.deepEqual([looks, taken], [2, 1]);
  });

  it('counts what would go in', () => {
    assert.equal(goingIn(anAnswer({ rows: { ...NONE, new: 3, changed: 2, known: 9 }, out: 1 })), 4);
  });
});

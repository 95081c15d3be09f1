import assert from 'node:assert/strict';
import type { Draft } from '#shared/drafts/draft.ts';
import { blankQuestion } from '#shared/drafts/draft-question.ts';
import { editDraft, undoDraft } from '#shared/drafts/edit-draft.ts';
import type { DraftAnswer, PageEdit } from '#shared/protocol/drafts.ts';
import { DraftDesk } from './draft-desk.ts';

class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A server that keeps one draft. */
class Server {
  draft: Draft = {
    ...{ id: 'd', playerId: 'p', revision: 1, title: '', lang: 'en', topic: 'pack-abcdefghijkl', packId: null },
    ...{ updatedAt: 0, brief: '', items: [], undo: [], talk: [] },
  };
  requests = 0;
  isAway = false;

  answer(): DraftAnswer {
    const { playerId: _own, undo, ...draft } = this.draft;
    return { draft, undoSteps: undo.length, findings: {} };
  }
  readonly door = {
    read: async () => {
      if (this.isAway) throw new Refused('network/away');
      return this.answer();
    },
    edit: async (revision: number, gesture: string, edits: readonly PageEdit[]) => {
      this.requests++;
      if (this.isAway) throw new Refused('network/away');
      if (revision !== this.draft.revision) throw new Refused('draft/changed');
      const edited = editDraft(this.draft, edits, gesture, 1);
      if (!edited.ok) throw new Refused(edited.fault);
      this.draft = edited.draft;
      return this.answer();
    },
    undo: async (revision: number) => {
      if (revision !== this.draft.revision) throw new Refused('draft/changed');
      const before = undoDraft(this.draft, 1);
      if (!before) throw new Refused('draft/nothing-to-undo');
      this.draft = before;
      return this.answer();
    },
  };
}

class Page {
  memory = '';
  troubles: unknown[] = [];
  private timers: (() => void)[] = [];
  readonly desk: DraftDesk;
  constructor(server: Server, memory = '') {
    this.memory = memory;
    let ids = 0;
    this.desk = new DraftDesk({
      ...{ door: server.door, first: server.answer(), newId: () => `fresh${ids++}` },
      later: (_ms, call) => {
        this.timers.push(call);
        return () => (this.timers = this.timers.filter((one) => one !== call));
      },
      kept: { read: () => this.memory, write: (text) => (this.memory = text) },
      codeOf: (error) => (error instanceof Refused ? error.code : null),
      onTrouble: (trouble) => this.troubles.push(trouble instanceof Refused ? trouble.code : trouble),
    });
  }
  /** What was planned happens, and what follows from it. */
  async settle(): Promise<void> {
    for (const call of this.timers.splice(0)) call();
    await this.desk.flush();
  }
  stems(): string[] {
    return this.desk.draft.items.map(({ question }) => question.stem);
  }
}

const written = (stem: string) => ({ ...blankQuestion('choice'), stem });
const add = (id: string, at = 0): PageEdit => ({ do: 'add', id, question: written(id), at });
const write = (id: string, stem: string): PageEdit => ({ do: 'write', id, question: written(stem) });

describe('a draft on its maker’s page', () => {
  it('shows a change at once, and saves what was typed in one request', async () => {
    const server = new Server();
    const page = new Page(server);
    page.desk.change(add('item1'), 'g1');
    for (const stem of ['W', 'Wh', 'Who?']) page.desk.change(write('item1', stem), 'typing');
    assert.deepEqual(page.stems(), ['Who?']);
    assert.equal(page.desk.state, 'saving');
    await page.settle();
    assert.equal(page.desk.state, 'saved');
    assert.equal(server.requests, 2, 'one for each gesture');
    assert.equal(server.draft.items[0]?.question.stem, 'Who?');
    assert.equal(page.memory, '');
  });

  it('takes a gesture back, on the server too', async () => {
    const server = new Server();
    const page = new Page(server);
    page.desk.change(add('item1'), 'g1');
    page.desk.change(write('item1', 'Who?'), 'typing');
    await page.desk.undo();
    assert.deepEqual(page.stems(), ['item1']);
    await page.desk.undo();
    assert.deepEqual(page.stems(), []);
    assert.equal(page.desk.canUndo, false);
  });

  it('keeps what was written while the server is away, and sends it as soon as it answers', async () => {
    const server = new Server();
    const page = new Page(server);
    server.isAway = true;
    page.desk.change(add('item1'), 'g1');
    await page.settle();
    assert.equal(page.desk.state, 'away');
    page.desk.change(write('item1', 'Who?'), 'typing');
    server.isAway = false;
    await page.settle();
    assert.equal(page.desk.state, 'saved');
    assert.equal(server.draft.items[0]?.question.stem, 'Who?');
  });

  it('brings back what a closed page had not saved', async () => {
    const server = new Server();
    const page = new Page(server);
    server.isAway = true;
    page.desk.change(add('item1'), 'g1');
    page.desk.change(write('item1', 'Who?'), 'typing');
    await page.settle();
    page.desk.end();
    server.isAway = false;
    const again = new Page(server, page.memory);
    assert.deepEqual(again.stems(), ['Who?']);
    await again.settle();
    assert.equal(server.draft.items[0]?.question.stem, 'Who?');
    assert.deepEqual(new Page(server, '{nonsense').stems(), ['Who?']);
  });

  it('of two windows neither loses a word', async () => {
    const server = new Server();
    const first = new Page(server);
    first.desk.change(add('item1'), 'g1');
    first.desk.change(add('item2', 1), 'g1');
    await first.settle();
    const second = new Page(server);

    first.desk.change(write('item1', 'By the first?'), 'a');
    await first.settle();
    second.desk.change(write('item2', 'Elsewhere?'), 'b');
    await second.settle();
    assert.deepEqual(second.stems(), ['By the first?', 'Elsewhere?'], 'in different rows both stand');
    assert.deepEqual(second.troubles, []);

    await first.desk.refresh();
    first.desk.change(write('item1', 'Again by the first?'), 'c');
    second.desk.change(write('item1', 'By the second?'), 'd');
    await first.settle();
    await second.settle();
    assert.deepEqual(second.troubles, ['both-wrote']);
    assert.deepEqual(second.stems(), ['Again by the first?', 'By the second?', 'Elsewhere?']);

    await first.desk.refresh();
    first.desk.change({ do: 'drop', id: 'item2' }, 'e');
    second.desk.change(write('item2', 'Still wanted?'), 'f');
    await first.settle();
    await second.settle();
    assert.ok(second.stems().includes('Still wanted?'), 'what was dropped there comes back');
    assert.equal(second.desk.state, 'saved');
  });

  it('says what the server will never take, and goes on', async () => {
    const server = new Server();
    const page = new Page(server);
    for (let i = 0; i < 100; i++) page.desk.change(add(`item${i}`, i), 'g');
    await page.settle();
    assert.equal(server.draft.items.length, 100);
    const other = new Page(server);
    await other.desk.refresh();
    server.draft = { ...server.draft, items: [...server.draft.items] };
    other.desk.change(add('more'), 'h');
    other.desk.change({ do: 'name', title: 'Full' }, 'i');
    await other.settle();
    assert.deepEqual(other.troubles, ['draft/full']);
    assert.equal(server.draft.title, 'Full');
  });
});

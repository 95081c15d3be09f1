import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pino } from 'pino';
import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import type { Question } from '#shared/questions/question.ts';
import { ANSWER_KINDS } from '#shared/rules/answers/index.ts';
import { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import { readStarterBank } from '../questions/starter.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer } from '../testing/test-server.ts';
import { gameVersion } from './game-version.ts';
import { modRows } from './mod-report.ts';
import { modWords } from './mod-words.ts';
import { Mods } from './mods.ts';
import { loadPacks } from './packs.ts';

const EXAMPLES = resolve(import.meta.dirname, '..', '..', 'mods');
const log = pino({ level: 'silent' });

/** A folder of mods of its own, outside of the game's. */
function aFolder() {
  const root = mkdtempSync(join(tmpdir(), 'quizcade-mods-'));
  return {
    root,
    write(id: string, files: Record<string, string>, manifest: object = {}): void {
      mkdirSync(join(root, id), { recursive: true });
      const whole = { id, version: '1.0.0', title: id, licence: 'MIT', game: '*', ...manifest };
      writeFileSync(join(root, id, 'mod.json'), JSON.stringify(whole));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(root, id, name), text);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

const server = (points: string): string => `
  import { defineMod, defineMode } from '#shared/mod-api.ts';
  ${points}
  export default defineMod({
    modes: [defineMode({ id: 'duel:mode', title: \`Duel \${POINTS}\`, summary: 'A duel.', icon: 'bolt',
      players: { min: 2, max: 2 }, score: (_c, sheet) => { for (const { seat } of sheet.right) sheet.add(seat, POINTS, ''); } })],
    dispose() { globalThis.disposed = (globalThis.disposed ?? 0) + 1; },
  });`;

describe('mods', () => {
  it('the examples load, those that are off only by name, and the start says which', async () => {
    const mods = await Mods.open({ root: EXAMPLES, wanted: 'all', gameVersion: gameVersion(), log });
    assert.deepEqual(mods.faults, []);
    const ids = mods.list.map(({ manifest }) => manifest.id);
    assert.deepEqual(ids, ['first-takes-all', 'hot-seat', 'pairs', 'steady', 'tug-of-war']);
    assert.equal(modWords(mods).de?.['Tug of war'], 'Tauziehen');
    assert.deepEqual(modRows(mods), [
      ['mods', 'First takes all 1.0.0, Hot seat 1.0.0, Pairs 1.0.0, Steady 1.0.0, Tug of war 1.0.0'],
    ]);
    mods.dispose();
    const named = await Mods.open({
      ...{ root: EXAMPLES, gameVersion: gameVersion(), log },
      wanted: ['devtest', 'first-takes-all', 'pairs', 'not-there'],
    });
    assert.deepEqual(
      [named.list.map(({ manifest }) => manifest.id), named.faults.map(({ mod, code }) => `${mod} ${code}`)],
      [['pairs', 'first-takes-all', 'devtest'], ['not-there mod/no-manifest']],
    );
    assert.equal(named.modOf('devtest:everything')?.manifest.id, 'devtest');
    named.dispose();
    const none = await Mods.open({ root: EXAMPLES, wanted: 'none', gameVersion: gameVersion(), log });
    assert.deepEqual([none.list, modRows(none)], [[], []]);
    none.dispose();
  });

  it('questions of a kind that a mod brings come from its pack, are played, and are left out where it is not', async () => {
    const mods = await Mods.open({ root: EXAMPLES, wanted: ['pairs'], gameVersion: gameVersion(), log });
    const storage = new MemoryStorage([]);
    await loadPacks(mods, storage.questions);
    assert.deepEqual(mods.faults, []);
    const drawn = (kinds: readonly Question['kind'][]) =>
      storage.questions.draw({ topic: 'atlas', lang: 'en', count: 20, key: 'a'.repeat(32) as never, kinds });
    const pairs = await drawn(mods.registry.kinds.ids);
    assert.equal(pairs.length, 6);
    assert.ok(pairs.every((question) => mods.registry.kinds.problemOf(question) === null));
    const ofTheBank = (await readStarterBank()).filter(({ kind }) => kind === 'pairs:match');
    const topics = new Set(ofTheBank.map(({ topic }) => topic));
    assert.ok(ofTheBank.length >= 20 && topics.size >= 20, `${ofTheBank.length} over ${topics.size} topics`);
    assert.deepEqual(
      ofTheBank.filter((question) => mods.registry.kinds.problemOf(question) !== null),
      [],
    );
    const builtin = new AnswerKinds(ANSWER_KINDS);
    assert.match(builtin.problemOf(pairs[0] as Question) ?? '', /a mod that does is not installed/);
    const app = await startTestServer({ registry: () => mods.registry, storage });
    const { kindTitles } = (await app.ask('/api/catalogue')).json as CatalogueAnswer;
    assert.deepEqual(kindTitles, { 'pairs:match': 'Pairs' });
    const { roomId } = await app.open({ options: { questions: 5, seconds: 5 } });
    const ada = await new TestPlayer(app).join(roomId);
    const bo = await new TestPlayer(app).join(roomId);
    ada.send('start');
    await ada.phase('answering', 0);
    const { state } = ada.room;
    assert.deepEqual([state.kind, state.asks, state.right.length], ['pairs:match', 'order', 0]);
    assert.ok(state.beside.length >= 3 && state.options.length >= state.beside.length);
    const isAsked = (data: unknown): boolean => isDeepStrictEqual(data, { left: [...state.beside] });
    const question = pairs.find(({ stem, ...one }) => stem === state.stem && 'data' in one && isAsked(one.data));
    assert.ok(question && Array.isArray(question.right));
    ada.answer([...question.right]);
    bo.answer([...question.right].reverse());
    await ada.phase('reveal', 0);
    assert.ok((await ada.notice('you')).verdict?.right);
    assert.ok(state.rightText.includes(state.beside[0] ?? '?'));
    await app.stop();
    mods.dispose();
  });

  it('a mod that is saved is played by new rooms; a room that is open keeps what it began with', async () => {
    const folder = aFolder();
    folder.write('duel', {
      'server.ts': server(`import { POINTS } from './points.ts';`),
      'points.ts': 'export const POINTS = 1;',
    });
    folder.write(
      'after',
      {
        'server.ts': `
        import { defineMod, defineMode } from '#shared/mod-api.ts';
        export default defineMod((game) => ({ modes: [defineMode({ ...game.mode('duel:mode'), id: 'after:mode', title: 'After ' + game.mode('duel:mode').title })] }));`,
      },
      { dependencies: { duel: '^1.0.0' } },
    );
    const mods = await Mods.open({ root: folder.root, wanted: 'all', gameVersion: gameVersion(), log });
    assert.deepEqual(mods.faults, []);
    const app = await startTestServer({ registry: () => mods.registry });
    const titles = () => ['duel:mode', 'after:mode'].map((id) => mods.registry.mode(id)?.title);
    const play = async () => {
      const mode = mods.registry.mode('duel:mode');
      assert.ok(mode);
      const { roomId } = await app.open({ mode, options: { questions: 5, seconds: 5 } });
      const players = [await new TestPlayer(app).join(roomId), await new TestPlayer(app).join(roomId)];
      return async () => {
        const [ada, bo] = players as [TestPlayer, TestPlayer];
        ada.send('start');
        await ada.phase('answering', 0);
        ada.answer('Yes');
        bo.answer('No');
        await ada.phase('reveal', 0);
        return ada.room.state.seats.get('0')?.score;
      };
    };
    const old = await play();
    folder.write('duel', { 'points.ts': 'export const POINTS = 7;' });
    assert.deepEqual(await mods.reload(['duel']), []);
    assert.deepEqual(titles(), ['Duel 7', 'After Duel 7']);
    const fresh = await play();
    assert.deepEqual([await old(), await fresh()], [1, 7]);
    assert.equal((globalThis as { disposed?: number }).disposed, 1);

    folder.write('duel', { 'points.ts': 'export const POINTS = ;' });
    const [fault] = await mods.reload(['duel']);
    assert.equal(fault?.code, 'mod/failed-to-load');
    assert.match(fault?.message ?? '', /\(points\.ts:1\)$/, 'it says where to look');
    assert.deepEqual(titles(), ['Duel 7', 'After Duel 7'], 'what worked a moment ago is gone');

    folder.write('new-one', { 'server.ts': server('const POINTS = 9;').replaceAll('duel:', 'new-one:') });
    assert.deepEqual(await mods.reload(['new-one']), []);
    app.app.refresh();
    const mode = mods.registry.mode('new-one:mode');
    assert.ok(mode);
    await app.open({ mode, options: { questions: 5, seconds: 5 } });
    await app.stop();
    mods.dispose();
    folder.remove();
  });
});

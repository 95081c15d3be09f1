import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a mod to begin with: a mode that can be played, and passes its own test. */
function filesOf(id: string, gameVersion: string): Record<string, string> {
  const title = id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const manifest = { id, version: '0.1.0', title, licence: 'MIT', game: `^${gameVersion}` };
  return {
    'mod.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'server.ts': `import { defineMod, defineMode } from '#shared/mod-api.ts';

/** A mode is a rule: it says what is different from a quiz as everybody knows it. */
const mode = defineMode({
  id: '${id}:mode',
  title: '${title}',
  summary: 'The fastest right answer is worth most.',
  lines: ['Be right.', 'Be first.'],
  icon: 'bolt',
  players: { min: 2, max: 64 },
  /** Gives the points of a round, of everybody at once. */
  score(_c, sheet) {
    sheet.right.forEach((row, place) => {
      sheet.add(row.seat, place === 0 ? 300 : 100, place === 0 ? 'first' : '');
    });
  },
});

export default defineMod({ modes: [mode] });
`,
    'mod.test.ts': `import assert from 'node:assert/strict';
import { aMatch, describeMod } from '#shared/mod-testing.ts';
import mod from './server.ts';

// What every mode keeps: it ends, tells nobody the answer too early, and is the same match when it is played again.
describeMod(mod);

describe('${id}', () => {
  it('gives the first right answer most', () => {
    const [mode] = mod.setup({} as never).modes ?? [];
    assert.ok(mode);
    const evening = aMatch({ mode, modifiers: [] }).seat('Ada', 'Bo').start().untilStage('open');
    evening.answers('Bo', 'yes', { after: 900 }).answers('Ada', 'yes', { after: 1500 }).untilStage('told');
    assert.deepEqual([evening.score('Ada'), evening.score('Bo')], [100, 300]);
  });
});
`,
  };
}

/** Writes a new mod into `root`; gives the names of its files, or a sentence that says why there is none. */
export async function newMod(root: string, id: string, gameVersion: string): Promise<readonly string[] | string> {
  if (!/^[a-z][a-z0-9-]{0,23}$/.test(id))
    return `"${id}" cannot be the name of a mod: up to 24 lower case letters, digits and dashes, such as "quick-draw".`;
  const folder = join(root, id);
  if (existsSync(folder)) return `There is a folder mods/${id} already.`;
  await mkdir(folder, { recursive: true });
  const files = filesOf(id, gameVersion);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return Object.keys(files);
}

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { builtinRegistry } from '#shared/builtin.ts';

/** Pictures for developers, journals and benches of tests: they play a mode by name, as anybody may. */
const EXCEPT = /\.test\.tsx?$|^client\/gallery\/|^(server|shared)\/testing\/|\/testing\/|^server\/bench\/|\/contract\//;
/** What belongs to one rule stands in a folder, or a file, of its name. */
const isOwn = (file: string, id: string): boolean => file.split(/[/.]/).includes(id);

describe('rules and everybody else', () => {
  it('no file outside of a rule’s own folder names a mode or a modifier', () => {
    const { modes, modifiers } = builtinRegistry();
    const named: string[] = [];
    for (const file of globSync('{shared/rules,server,client}/**/*.{ts,tsx}')) {
      if (EXCEPT.test(file)) continue;
      const source = readFileSync(file, 'utf8');
      for (const { id } of [...modes, ...modifiers])
        if (!isOwn(file, id) && new RegExp(`['"\`]${id}['"\`]`).test(source)) named.push(`${file} names "${id}"`);
    }
    assert.deepEqual(named, []);
  });
});

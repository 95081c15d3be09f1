import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('..', import.meta.url).pathname;
const FOLDERS = ['shared', 'server', 'client', 'loadtest', 'test', 'scripts'];

/** Every rule id that begins a test's name (a text in quotes, in a file of tests), with the files it stands in. */
function testedRules(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const folder of FOLDERS) {
    for (const file of sources(join(ROOT, folder))) {
      const text = readFileSync(file, 'utf8');
      for (const [, ids] of text.matchAll(/[`'"]((?:\[[A-Z]+\d+\] ?)+)/g)) {
        for (const [, id] of (ids ?? '').matchAll(/\[([A-Z]+\d+)\]/g))
          found.set(id ?? '', [...(found.get(id ?? '') ?? []), file.slice(ROOT.length)]);
      }
    }
  }
  return found;
}

function* sources(folder: string): Generator<string> {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch {
    return; // a folder that a later part will bring
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* sources(path);
    else if (/\.test\.tsx?$|^describe-[\w-]+\.ts$/.test(entry.name)) yield path;
  }
}

function list(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

describe('RULES.md and the tests', () => {
  const written = [...readFileSync(join(ROOT, 'RULES.md'), 'utf8').matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map(
    (match) => match[1] ?? '',
  );
  const tested = testedRules();

  it('names no rule twice', () => {
    assert.deepEqual(
      written.filter((id, i) => written.indexOf(id) !== i),
      [],
    );
  });

  it('holds every rule by at least one test', () => {
    assert.deepEqual(
      written.filter((id) => !tested.has(id)),
      [],
    );
  });

  it('knows every rule that a test names', () => {
    assert.deepEqual(
      [...tested].filter(([id]) => !written.includes(id)).map(([id, files]) => `${id} in ${files.join(', ')}`),
      [],
    );
  });
});

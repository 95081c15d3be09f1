import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ModFaultCode } from './mod-fault.ts';

const HOME = resolve(import.meta.dirname, '..', '..');
const DOC = readFileSync(join(HOME, 'docs', 'MODDING.md'), 'utf8');
const run = promisify(execFile);

interface Block {
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
  readonly line: number;
}

function blocks(): Block[] {
  return [...DOC.matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    file: match[2],
    text: match[3] ?? '',
    line: DOC.slice(0, match.index).split('\n').length,
  }));
}

/** Every code block of docs/MODDING.md, in its order, in a copy of the game: files are written, commands are run. */
describe('docs/MODDING.md', () => {
  let clone: string;
  before(() => {
    clone = mkdtempSync(join(tmpdir(), 'quizcade-modder-'));
    for (const part of ['server', 'shared', 'client', 'mods', 'scripts', 'package.json', 'tsconfig.json'])
      cpSync(join(HOME, part), join(clone, part), { recursive: true });
    symlinkSync(join(HOME, 'node_modules'), join(clone, 'node_modules'));
  });
  after(() => rmSync(clone, { recursive: true }));

  for (const { language, file, text, line } of blocks())
    if (file)
      it(`line ${line} writes ${file}`, () => {
        mkdirSync(dirname(join(clone, file)), { recursive: true });
        writeFileSync(join(clone, file), text);
      });
    else
      for (const command of text.trim().split('\n'))
        it(`line ${line} runs: ${command}`, async () => {
          assert.equal(language, 'sh', 'a block is a file, or commands');
          const { stdout, stderr } = await npmRun(clone, command);
          assert.doesNotMatch(stdout + stderr, /left out/);
        });

  it('and a pack whose file is gone is a test that says so', async () => {
    rmSync(join(clone, 'mods', 'cats', 'cats.gift'));
    const said = await npmRun(clone, 'npm run mod -- test cats').then(
      () => 'nothing',
      ({ stdout }: { stdout: string }) => stdout,
    );
    assert.match(said, /mods\/cats\/cats\.gift: there is no such file\./);
  });

  it('and all that was written has the right types', async () => {
    const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
    // With what mods lean on; the rest of the game is checked where it is at home.
    writeFileSync(join(clone, 'tsconfig.mods.json'), JSON.stringify({ extends: './tsconfig.json', include: ['mods'] }));
    const { stdout } = await run(process.execPath, [tsc, '--noEmit', '-p', 'tsconfig.mods.json'], { cwd: clone }).catch(
      (error: { stdout: string }) => error,
    );
    assert.equal(stdout, '');
  });

  it('names every fault', () => {
    const source = readFileSync(join(import.meta.dirname, 'mod-fault.ts'), 'utf8');
    const codes = [...source.matchAll(/\| '(mod\/[\w-]+)'/g)].map(([, code]) => code as ModFaultCode);
    assert.ok(codes.length > 10);
    for (const code of codes) assert.ok(DOC.includes(`\`${code}\``), `${code} is not in the table`);
  });
});

/** `npm run NAME -- ARGS` without npm between: the file that package.json names, on this Node. */
function npmRun(cwd: string, command: string): Promise<{ stdout: string; stderr: string }> {
  const [, name = '', rest = ''] = /^npm run ([\w-]+) -- (.*)$/.exec(command) ?? [];
  const { scripts } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const file = /^node scripts\/node24\.mjs (\S+)$/.exec(scripts[name] ?? '')?.[1];
  assert.ok(file, `package.json has no script that "${command}" runs`);
  return run(process.execPath, [file, ...rest.split(' ')], {
    cwd,
    env: { ...process.env, EVENINGS: '1', MODS: 'all' },
  });
}

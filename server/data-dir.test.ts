import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataDir } from './data-dir.ts';

describe('the data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizcade-data-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is made where it is missing', async () => {
    await prepareDataDir(join(folder, 'a', 'b'));
    assert.ok(existsSync(join(folder, 'a', 'b')));
  });

  it('belongs to one server at a time, by whatever path it is called', async () => {
    const data = join(folder, 'one');
    await prepareDataDir(data);
    symlinkSync(data, join(folder, 'alias'));
    for (const path of [data, join(folder, 'alias')])
      await assert.rejects(prepareDataDir(path), { name: 'StartError', message: /Another Quizcade is running/ });
    await prepareDataDir(join(folder, 'another'));
  });

  it('is named with the reason when it cannot be used', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const message = /cannot be used: there is a file of that name in the way\. Choose another/;
    await assert.rejects(prepareDataDir(file), { name: 'StartError', message });
    await assert.rejects(prepareDataDir(join(file, 'below')), { name: 'StartError', message });
    await assert.rejects(prepareDataDir(join(folder, 'x'.repeat(300))), /the name is too long/);
  });
});

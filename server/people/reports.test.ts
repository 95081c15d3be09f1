import assert from 'node:assert/strict';
import { MODEL_REPORTER } from '../storage/ports/reports.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { reviewReports } from './reports.ts';

describe('a reviewer of reported lines', () => {
  it('[CH7] sees them by their author with what was said before, and settles them', async () => {
    const { reports } = new MemoryStorage([]);
    const lines: string[] = [];
    const look = (...settle: string[]) => reviewReports(reports, settle, (line) => lines.push(line));
    await look();
    assert.deepEqual(lines.splice(0), ['No line of a chat waits for review.']);
    const report = (line: string, reporterId: string, at: number): Promise<void> =>
      reports.add({
        id: `${line}/${reporterId}`,
        at,
        matchId: 'm',
        lineId: line.charCodeAt(0),
        authorId: 'author-of-it',
        reporterId,
        name: 'Kenji',
        text: 'a bad line',
        before: [{ name: 'Lou', text: 'hello' }],
      });
    await report('a', 'r1', 0);
    await report('a', 'r2', 0);
    await report('b', MODEL_REPORTER, 60_000);
    await look();
    const shown = lines.splice(0).join('\n');
    assert.match(
      shown,
      /Player author-o: 2 reported, by 2 and the model\n {2}b\/model {2}\(1970-01-01 00:01 UTC\)\n {6}Lou: hello\n {4}> Kenji: a bad line\n {2}a\/r1 a\/r2 {2}\(1970-01-01 00:00 UTC\)\n {6}Lou: hello\n {4}> Kenji: a bad line/,
    );
    await look('a/r1', 'c');
    assert.deepEqual(lines.splice(0), ['a/r1 is settled and forgotten.', 'There is no report "c".']);
    await look('a/r2');
    await look();
    assert.match(lines.join('\n'), /1 reported, by the model\n/);
    await look('b/model');
    assert.deepEqual(await reports.open({ limit: 9 }), []);
  });
});

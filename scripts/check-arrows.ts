import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { brokenArrows } from './arrows.ts';

// Git knows which files are ours: tracked ones, and new ones that are not ignored.
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));

const broken = files.flatMap((file) => brokenArrows(file, readFileSync(file, 'utf8')));
for (const sentence of broken) console.error(sentence);
console.log(`Arrows: ${files.length} files, ${broken.length === 0 ? 'none broken' : `${broken.length} broken`}.`);
if (broken.length > 0) process.exitCode = 1;

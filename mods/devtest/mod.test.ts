import { readFileSync } from 'node:fs';
import { describeAnswerKind, describeMod } from '#shared/mod-testing.ts';
import race from '../first-takes-all/server.ts';
import { echo } from './echo.ts';
import mod from './server.ts';

const { modes = [] } = race.setup({} as never);
describeMod(mod, { modes });
describeAnswerKind(echo, JSON.parse(readFileSync(new URL('./echo.json', import.meta.url), 'utf8')) as unknown[]);

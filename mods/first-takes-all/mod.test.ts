import { describeMod } from '#shared/mod-testing.ts';
import mod from './server.ts';

describeMod(mod);

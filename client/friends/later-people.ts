import { t } from '../i18n/t.ts';
import { laterPage } from '../panels/later-page.tsx';

const words = () => ({ title: t.friends.title, loading: t.friends.loading });

/** Whoever only plays does not wait for these: they are loaded when somebody first opens them. */
export const PeopleSheet = laterPage(async () => (await import('./people-sheet.tsx')).PeopleSheet, words);
export const MetKeys = laterPage(async () => (await import('./met-keys.tsx')).MetKeys, words);

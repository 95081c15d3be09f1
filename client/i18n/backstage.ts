import type { Backstage } from './catalogue.ts';
import { backstage as english } from './en/backstage.ts';
import { languageEntry } from './languages.ts';
import { pageLanguage } from './page-language.ts';

/** What the studio and the desk say, as `t` is what the game says. Only pages that come later import it. */
export let backstage: Backstage = english;

/** Fetches these words in the language of the page: before such a page is drawn. Rejects where they cannot be had. */
export async function startBackstage(): Promise<void> {
  backstage = await languageEntry(pageLanguage()).loadBackstage();
}

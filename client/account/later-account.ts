import { t } from '../i18n/t.ts';
import { atMost } from '../panels/at-most.ts';
import { laterPage } from '../panels/later-page.tsx';

const load = async () => (await import('./account-part.tsx')).AccountPart;

/** Who one is, in the settings: apart from the other later pages, some of which lead back to the settings. */
export const LaterAccount = laterPage(load, () => ({ title: t.account.title, loading: t.profile.loading }));

/** So long whatever stands below it waits at most, ms. */
const PATIENCE_MS = 400;

/** Resolves when all of it can be shown at once, or soon: what stands below it then does not move from under a finger. */
export function accountSoon(): Promise<void> {
  const asked = Promise.all([import('./account-store.ts').then(({ learnWay }) => learnWay()), load()]);
  return atMost(
    PATIENCE_MS,
    asked.catch(() => {}), // it says itself why it is not there
  );
}

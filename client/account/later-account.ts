import { t } from '../i18n/t.ts';
import { laterPage } from '../panels/later-page.tsx';

const load = async () => (await import('./account-part.tsx')).AccountPart;

/** Who one is, in the settings: apart from the other later pages, some of which lead back to the settings. */
export const LaterAccount = laterPage(load, () => ({ title: t.account.title, loading: t.profile.loading }));

/** Resolves once all of it can be shown at once, and rejects where it cannot just now. */
export async function askAccount(): Promise<void> {
  const [{ learnWay }] = await Promise.all([import('./account-store.ts'), load()]);
  await learnWay();
}

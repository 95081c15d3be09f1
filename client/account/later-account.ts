import { t } from '../i18n/t.ts';
import { laterPage } from '../panels/later-page.tsx';

/** Who one is, in the settings: apart from the other later pages, some of which lead back to the settings. */
export const LaterAccount = laterPage(
  async () => (await import('./account-part.tsx')).AccountPart,
  () => ({ title: t.account.title, loading: t.profile.loading }),
);

import { t } from '../i18n/t.ts';
import { laterPage } from './later-page.tsx';

/** With the page come its words. */
async function withBackstage<Page>(page: Promise<Page>): Promise<Page> {
  const [come] = await Promise.all([page, import('../i18n/backstage.ts').then((words) => words.startBackstage())]);
  return come;
}

/** Opening a room of one's own. */
export const LaterCreate = laterPage(
  async () => (await import('./create.tsx')).Create,
  () => ({ title: t.brand, loading: t.lobby.loading }),
);

/** The second tab of it: questions are made first. */
export const LaterAsk = laterPage(
  async () => (await withBackstage(import('../studio/ask-agent.tsx'))).AskAgent,
  () => ({ title: t.brand, loading: t.studio.loading }),
);

/** Sets of questions of one's own. */
export const LaterStudio = laterPage(
  async () => (await withBackstage(import('../studio/studio-page.tsx'))).StudioPage,
  () => ({ title: t.studio.title, loading: t.studio.loading }),
);

/** The ten questions of a day. */
export const LaterDaily = laterPage(
  async () => (await import('../daily/daily-page.tsx')).DailyPage,
  () => ({ title: t.brand, loading: t.lobby.loading }),
);

/** A match's reel. */
export const LaterRecap = laterPage(
  async () => (await import('../recap/recap-page.tsx')).RecapPage,
  () => ({ title: t.recap.reel, loading: t.recap.loading }),
);

/** A player's page. */
export const LaterProfile = laterPage(
  async () => (await import('../profile/profile-page.tsx')).ProfilePage,
  () => ({ title: t.profile.title, loading: t.profile.loading }),
);

/** Who is how good. */
export const LaterRankings = laterPage(
  async () => (await import('../rankings/rankings-page.tsx')).RankingsPage,
  () => ({ title: t.rankings.title, loading: t.rankings.loading }),
);

/** The way back from a provider of sign-ins. */
export const LaterSignIn = laterPage(
  async () => (await import('../account/sign-in-page.tsx')).SignInPage,
  () => ({ title: t.account.title, loading: t.account.comingBack }),
);

/** Whose friend code it is. */
export const LaterFriend = laterPage(
  async () => (await import('../friends/friend-page.tsx')).FriendPage,
  () => ({ title: t.friends.title, loading: t.friends.loading }),
);

/** A show, for its host. */
export const LaterShow = laterPage(
  async () => (await import('../show/show-page.tsx')).ShowPage,
  () => ({ title: t.show.title, loading: t.show.loading }),
);

/** A show, before its doors are open. */
export const LaterEvent = laterPage(
  async () => (await import('../show/event-page.tsx')).EventPage,
  () => ({ title: t.show.title, loading: t.show.loading }),
);

/** A room, for whoever has no seat in it. */
export const LaterWatch = laterPage(
  async () => (await import('../watch/spectate-page.tsx')).SpectatePage,
  () => ({ title: t.spectate.watch, loading: t.spectate.loading }),
);

/** The desk of whoever looks after the server. */
export const LaterDesk = laterPage(
  async () => (await withBackstage(import('../desk/desk-page.tsx'))).DeskPage,
  () => ({ title: t.desk.title, loading: t.desk.loading }),
);

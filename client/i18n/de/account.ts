import type { Catalogue } from '../catalogue.ts';

export const account: Catalogue['account'] = {
  title: 'Anmelden',
  head: 'Wer du bist',
  guest: (name) => `Du bist ${name}, auf diesem Gerät zu Gast.`,
  guestNote: 'Melde dich an, dann bist du überall dieselbe Person. Was du als Gast gespielt hast, kommt mit.',
  signIn: (provider) => `Anmelden mit ${provider}`,
  signedIn: (name) => `Du bist ${name} und angemeldet.`,
  signedInNote: 'Dieselbe Person, wo immer du dich anmeldest.',
  signOut: 'Abmelden',
  signOutEverywhere: 'Überall abmelden',
  signOutEverywhereNote:
    'Auf jedem Gerät, auch auf diesem: wenn jemand anders deine Anmeldung haben könnte. Danach meldest du dich neu an.',
  signedOutEverywhere: 'Überall abgemeldet. Auf diesem Gerät bist du ein neuer Gast.',
  signingOut: 'Du wirst abgemeldet',
  signedOut: 'Abgemeldet. Auf diesem Gerät bist du ein neuer Gast.',
  signedOutHereOnly:
    'Hier abgemeldet, du bist ein neuer Gast. Clerk hat nicht geantwortet: Dort bist du vielleicht noch angemeldet, und der nächste Druck auf „Anmelden“ würde das nutzen.',
  goingOut: 'Unterwegs dorthin',
  comingBack: 'Du wirst angemeldet, und was du gespielt hast, kommt mit',
  done: (name) => `Angemeldet. Willkommen, ${name}.`,
  failed: 'Nicht angemeldet',
  toProfile: 'Zu deinem Profil',
  otherAddress: 'Angemeldet wird sich unter einer anderen Adresse dieses Servers:',
  lostWay:
    'Diese Seite hat dich nicht zum Anmelden geschickt und kann nicht weitermachen. Fang von hier noch einmal an.',
  clerkAway: 'Dort, wo dieser Server anmeldet, antwortet gerade niemand.',
};

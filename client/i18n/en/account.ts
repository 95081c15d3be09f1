/** Signing in, and who one is then. */
export const account = {
  title: 'Signing in',
  head: 'Who you are',
  guest: (name: string) => `You are ${name}, a guest on this device.`,
  guestNote: 'Sign in to be the same player everywhere. All you have played as a guest comes along.',
  signIn: (provider: string) => `Sign in with ${provider}`,
  signedIn: (name: string) => `You are ${name}, signed in.`,
  signedInNote: 'The same player wherever you sign in.',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereNote:
    'On every device, this one too: for when somebody else may have your session. You sign in anew afterwards.',
  signedOutEverywhere: 'Signed out everywhere. You are a new guest on this device.',
  signingOut: 'Signing out',
  signedOut: 'Signed out. You are a new guest on this device.',
  signedOutHereOnly:
    'Signed out here, where you are a new guest. Clerk did not answer: your session there may still stand, and the next press of “Sign in” would use it.',
  goingOut: 'On the way there',
  comingBack: 'Signing you in and bringing your history along',
  done: (name: string) => `Signed in. Welcome, ${name}.`,
  failed: 'Not signed in',
  toProfile: 'To your profile',
  otherAddress: 'Signing in is done at another address of this server:',
  lostWay: 'This page did not send you to sign in, so that it cannot go on. Begin once more from here.',
  clerkAway: 'Where this server signs people in, nobody answers just now.',
} as const;

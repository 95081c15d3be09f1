import { signal } from '@preact/signals';
import type { GuestAnswer } from '#shared/protocol/http.ts';
import type { ClerkWay, OidcWay } from '#shared/protocol/sign-in.ts';
import { SENTENCES } from '#shared/sentences.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { api } from '../net/api.ts';
import { ApiError } from '../net/api-error.ts';
import { keepGuest, loadGuest } from '../net/guest.ts';
import { me } from '../panels/progress-store.ts';
import { go, guest, say, sayError } from '../panels/store.ts';
import { clerkToken, goToClerk, leaveClerk } from './clerk.ts';

/** How one signs in here. Undefined: it is not known yet; null: nobody does. */
export const way = signal<OidcWay | ClerkWay | null | undefined>(undefined);
/** Somebody is on the way in or out: nothing else is begun meanwhile. */
export const isOnTheWay = signal(false);

/**
 * With what this tab has gone to sign in: the ticket of a provider, or GONE_TO_CLERK. Without it nobody is signed in by
 * opening the page to which people come back, and nothing is loaded from elsewhere. Whoever comes back in another tab
 * begins once more.
 */
const TICKET = 'quizcade.sign-in';
const GONE_TO_CLERK = 'clerk';
/** Clerk is told that somebody signs out; who has to wait longer signs out without it, ms. */
const FAREWELL_MS = 4000;

/** Asks how one signs in here, once. */
export async function learnWay(): Promise<OidcWay | ClerkWay | null> {
  if (way.value === undefined) way.value = (await api.signIn.way()).way;
  return way.value;
}

/** Leaves the page for the provider's; at Clerk, for whoever is signed in there already, it is done at once. */
export async function signIn(): Promise<void> {
  const person = guest.value;
  if (isOnTheWay.value || !person) return;
  isOnTheWay.value = true;
  // The browser's way back may bring this very page again, with its key as it was.
  addEventListener('pageshow', () => (isOnTheWay.value = false), { once: true });
  try {
    const by = await learnWay();
    if (by?.kind === 'oidc') {
      const { to, ticket } = await api.signIn.begin(person.pass);
      sessionStorage.setItem(TICKET, ticket);
      location.assign(to);
      return; // the page goes: the key stays as it is
    }
    if (by?.kind === 'clerk') {
      const token = await clerkToken(by);
      if (token === null) {
        sessionStorage.setItem(TICKET, GONE_TO_CLERK);
        return await goToClerk(by);
      }
      enter(await api.signIn.byClerk(person.pass, token));
    }
  } catch (error) {
    sayError(error);
  }
  isOnTheWay.value = false;
}

/** Goes on with a sign-in whose way back has led here. Rejects with an ApiError. */
export async function comeBack(query: string): Promise<void> {
  const by = await learnWay();
  const pass = guest.value?.pass ?? '';
  const ticket = sessionStorage.getItem(TICKET);
  sessionStorage.removeItem(TICKET);
  if (ticket === null) throw new ApiError('sign-in/elsewhere', t.account.lostWay);
  if (by?.kind === 'clerk') {
    const token = await clerkToken(by);
    if (token === null) throw new ApiError('sign-in/refused', told(SENTENCES['sign-in/refused']));
    return enter(await api.signIn.byClerk(pass, token));
  }
  try {
    enter(await api.signIn.finish(pass, ticket, query));
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'guest/merged') throw error;
    guest.value = await loadGuest(); // another tab was faster: its pass is kept here
    if (!guest.value.isAccount) throw error;
    enter(guest.value);
  }
}

function enter(person: GuestAnswer): void {
  keepGuest(person);
  guest.value = person;
  me.value = null;
  isOnTheWay.value = false;
  go('/profile', true);
  say(t.account.done(person.name));
}

/** Makes a new guest of whoever has this device next. The account stays as it is; `everywhere`: other devices are signed out too (SI10). */
export async function signOut({ everywhere = false } = {}): Promise<void> {
  if (isOnTheWay.value) return;
  isOnTheWay.value = true;
  try {
    const by = await learnWay();
    if (everywhere) await api.signIn.outEverywhere(guest.value?.pass ?? '');
    const isOver = by?.kind !== 'clerk' || (await isDoneIn(FAREWELL_MS, leaveClerk(by)));
    const next = await api.guest(undefined);
    keepGuest(next);
    guest.value = next;
    me.value = null;
    go('/', true);
    if (isOver) say(everywhere ? t.account.signedOutEverywhere : t.account.signedOut);
    else say(t.account.signedOutHereOnly, { isRefusal: true });
  } catch (error) {
    sayError(error);
  }
  isOnTheWay.value = false;
}

/** Whether something was done within so many ms. */
function isDoneIn(patienceMs: number, work: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), patienceMs);
    work.then(
      () => resolve(true),
      () => resolve(false),
    );
  });
}

import type { ClerkWay } from '#shared/protocol/sign-in.ts';
import { t } from '../i18n/t.ts';
import { ApiError } from '../net/api-error.ts';

/** The version of Clerk's script that this page was written for. */
const CLERK_JS = '6.40.0';
/** A script that has not come by then does not come, ms. */
const PATIENCE_MS = 20 * 1000;

/** What this page needs of Clerk (https://clerk.com/docs/reference/objects/clerk). */
interface Clerk {
  load(options: { telemetry: false }): Promise<void>;
  readonly session: { getToken(options: { skipCache: true }): Promise<string | null> } | null | undefined;
  redirectToSignIn(options: { signInForceRedirectUrl: string; signUpForceRedirectUrl: string }): Promise<unknown>;
  signOut(): Promise<void>;
}

let loading: Promise<Clerk> | null = null;

/** A token of whoever is signed in at Clerk in this browser; null where nobody is. Rejects with an ApiError. */
export async function clerkToken(way: ClerkWay): Promise<string | null> {
  const clerk = await loadClerk(way);
  return (await clerk.session?.getToken({ skipCache: true })) ?? null;
}

/** Sends somebody to the account portal of the instance; they come back to the page of signing in. */
export async function goToClerk(way: ClerkWay): Promise<void> {
  const clerk = await loadClerk(way);
  await clerk.redirectToSignIn({ signInForceRedirectUrl: way.page, signUpForceRedirectUrl: way.page });
}

/** Ends the session there too: whoever has this device next is not signed in by pressing a key. */
export async function leaveClerk(way: ClerkWay): Promise<void> {
  const clerk = await loadClerk(way);
  if (clerk.session) await clerk.signOut();
}

function loadClerk(way: ClerkWay): Promise<Clerk> {
  loading ??= fetchClerk(way).catch(() => {
    loading = null;
    throw new ApiError('sign-in/away', t.account.clerkAway);
  });
  return loading;
}

/** From the instance's own host, as Clerk has it: nothing of it is loaded before somebody wants to sign in or out. */
async function fetchClerk({ address, publishableKey }: ClerkWay): Promise<Clerk> {
  const script = document.createElement('script');
  script.src = `${address}/npm/@clerk/clerk-js@${CLERK_JS}/dist/clerk.browser.js`;
  script.crossOrigin = 'anonymous';
  script.dataset.clerkPublishableKey = publishableKey;
  const come = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('the script did not come'));
    setTimeout(() => reject(new Error('the script took too long')), PATIENCE_MS);
  });
  document.head.append(script);
  try {
    await come;
    const clerk: Clerk | undefined = Reflect.get(globalThis, 'Clerk');
    if (!clerk) throw new Error('the script brought nothing');
    await clerk.load({ telemetry: false });
    return clerk;
  } catch (error) {
    script.remove();
    throw error;
  }
}

/**
 * Signing in (all under /api; errors as in http.ts). Whoever signs in has a pass as guests do, of their account: all
 * other doors stay as they are.
 *
 * GET  /api/sign-in                                -> SignInAnswer   how one signs in here
 * POST /api/sign-in/begin    {pass}                -> WayOutAnswer   where to go, for a provider of OpenID Connect
 * POST /api/sign-in/finish   {pass, ticket, query} -> GuestAnswer    one has come back: the pass of the account
 * POST /api/sign-in/clerk    {pass, token}         -> GuestAnswer    the same with a session token of Clerk
 * POST /api/sign-in/out-everywhere {pass}          -> {}             passes of this account until now are void (SI10); 409 sign-in/no-account of a guest
 *
 * 404 sign-in/off; 410 sign-in/over; 403 sign-in/refused, sign-in/early, sign-in/elsewhere, sign-in/forged,
 * sign-in/too-often; 503 sign-in/away; 409 sign-in/already with the pass of an account.
 */
export interface SignInAnswer {
  /** Null: everybody is a guest. */
  readonly way: OidcWay | ClerkWay | null;
}

interface SignInWay {
  /** The page to which people come back: whoever is at another address of this server begins there. */
  readonly page: string;
}

export interface OidcWay extends SignInWay {
  readonly kind: 'oidc';
  /** What the provider is called. */
  readonly name: string;
}

export interface ClerkWay extends SignInWay {
  readonly kind: 'clerk';
  readonly publishableKey: string;
  /** Where its script is, with a scheme. */
  readonly address: string;
}

export interface WayOutAnswer {
  /** The provider's page. */
  readonly to: string;
  /** Kept by the tab that goes, and brought back: nobody else can go on with it. */
  readonly ticket: string;
}

/** The path of the page to which people come back, under where the game lies. */
export const SIGN_IN_PATH = 'sign-in';

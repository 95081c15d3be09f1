import { signal } from '@preact/signals';
import { readCode } from '#shared/protocol/code.ts';
import type { CatalogueAnswer, GuestAnswer } from '#shared/protocol/http.ts';
import type { RuleCard } from '#shared/protocol/rule-card.ts';
import { SIGN_IN_PATH } from '#shared/protocol/sign-in.ts';
import { dayOfDate } from '../daily/day-link.ts';
import { type DeskPart, deskPartOf } from '../desk/desk-parts.ts';
import { pageLanguage } from '../i18n/page-language.ts';
import { t } from '../i18n/t.ts';
import { learnModWords, toldCatalogue } from '../i18n/told.ts';
import { learnTitles } from '../i18n/topic-words.ts';
import { api } from '../net/api.ts';
import { ApiError } from '../net/api-error.ts';
import { BASE_PATH } from '../net/base-path.ts';
import { isOtherPass, loadGuest, onOtherPass } from '../net/guest.ts';
import type { LobbySnapshot } from '../net/lobby-connection.ts';
import { type ChosenRanking, chosenRanking } from '../rankings/chosen-ranking.ts';

/** What the screens share: who is here, what there is to play, and where we are. */

export type Route =
  | { readonly screen: 'lobby' }
  /** `pack`: by its link. `asks`: questions are to be made first; of which draft, once there is one. */
  | {
      readonly screen: 'create';
      readonly topic: string | null;
      readonly mode: string | null;
      readonly pack: string | null;
      readonly asks: boolean;
      readonly draft: string | null;
    }
  /** Of which draft; null: one's own sets. */
  | { readonly screen: 'studio'; readonly draft: string | null }
  | { readonly screen: 'room'; readonly code: string }
  /** The same without a seat. */
  | { readonly screen: 'watch'; readonly code: string }
  /** Of which day, by its number; null: today. */
  | { readonly screen: 'daily'; readonly day: number | null }
  /** The best moments of a match. */
  | { readonly screen: 'recap'; readonly matchId: string }
  /** Who is how good. */
  | { readonly screen: 'rankings'; readonly chosen: ChosenRanking }
  /** A player's page, by its link; null: one's own. */
  | { readonly screen: 'profile'; readonly handle: string | null }
  /** Where one comes back to from a provider of sign-ins. */
  | { readonly screen: 'sign-in' }
  /** Whose friend code it is, to be asked. */
  | { readonly screen: 'friend'; readonly code: string }
  /** Of whoever looks after the server. */
  | { readonly screen: 'desk'; readonly part: DeskPart }
  /** Of a show's host; null: a new one. */
  | { readonly screen: 'show'; readonly code: string | null }
  | { readonly screen: 'missing' };

export interface Toast {
  readonly sentence: string;
  readonly code: string | null;
  readonly isRefusal: boolean;
}

export const route = signal<Route>({ screen: 'lobby' });
export const guest = signal<GuestAnswer | null>(null);
export const catalogue = signal<CatalogueAnswer | null>(null);
/** Every rule there is: modes, then modifiers. */
export function cardsOf(things: CatalogueAnswer | null): readonly RuleCard[] {
  return things ? [...things.modes, ...things.modifiers] : NO_CARDS;
}
const NO_CARDS: readonly RuleCard[] = [];

export const lobby = signal<LobbySnapshot | null>(null);
export const toast = signal<Toast | null>(null);
/** Open sheets, the topmost last: what lies under a sheet is not seen, so whatever is said is said on it. */
export const sheets = signal<readonly object[]>([]);
/** Why nothing can be shown yet. `isOurs`: the page itself is broken, so that only another one goes on. */
export const trouble = signal<{ readonly sentence: string; readonly isOurs: boolean } | null>(null);

/** LOOK.md: 3.2 s, longer with more words. */
const TOAST_MS = 3200;
const MS_A_CHARACTER = 60;
let toastTimer: ReturnType<typeof setTimeout> | undefined;

export function say(
  sentence: string,
  { code = null, isRefusal = false }: { code?: string | null; isRefusal?: boolean } = {},
): void {
  clearTimeout(toastTimer);
  toast.value = { sentence, code, isRefusal };
  toastTimer = setTimeout(() => (toast.value = null), Math.max(TOAST_MS, sentence.length * MS_A_CHARACTER));
}

/** Says what went wrong, in the words of whoever refused. */
export function sayError(error: unknown): void {
  if (error instanceof ApiError) return say(error.message, { code: error.code, isRefusal: true });
  say(t.connection.broken, { isRefusal: true });
  throw error;
}

export function routeOf(path: string, query: URLSearchParams): Route {
  const parts = path.split('/').filter(Boolean);
  // Other quiz software has its rooms there, and people type what they are used to.
  const [first = '', second] = parts[0] === 'r' && parts.length === 2 ? parts.slice(1) : parts;
  if (first === 'daily' && parts.length <= 2) {
    const day = second === undefined ? null : dayOfDate(second);
    return second !== undefined && day === null ? { screen: 'missing' } : { screen: 'daily', day };
  }
  if (first === 'studio' && parts.length <= 2) return { screen: 'studio', draft: second ?? null };
  if (first === 'pack' && second !== undefined && parts.length === 2)
    return { screen: 'create', topic: null, mode: null, pack: second, asks: false, draft: null };
  if (first === 'recap' && second !== undefined && parts.length === 2) return { screen: 'recap', matchId: second };
  if (parts[0] === 'rankings' && parts.length === 1) return { screen: 'rankings', chosen: chosenRanking(query) };
  if (parts[0] === SIGN_IN_PATH && parts.length === 1) return { screen: 'sign-in' };
  if (parts[0] === 'profile' && parts.length === 1) return { screen: 'profile', handle: null };
  if (parts[0] === 'u' && second !== undefined && parts.length === 2) return { screen: 'profile', handle: second };
  if (parts[0] === 'friend' && second !== undefined && parts.length === 2) return { screen: 'friend', code: second };
  // By its own address alone: `/r/DESK` is a room's.
  if (parts[0] === 'desk' && parts.length <= 2) {
    const part = deskPartOf(second);
    return part ? { screen: 'desk', part } : { screen: 'missing' };
  }
  if (parts[0] === 'show' && parts.length <= 2) {
    const code = second === undefined ? null : readCode(second);
    return code === undefined ? { screen: 'missing' } : { screen: 'show', code };
  }
  if (second === 'watch' && parts.length === 2) {
    const watched = readCode(first);
    return watched ? { screen: 'watch', code: watched } : { screen: 'missing' };
  }
  if (second !== undefined) return { screen: 'missing' };
  if (first === '') return { screen: 'lobby' };
  if (first === 'create')
    return {
      screen: 'create',
      ...{ topic: query.get('topic'), mode: query.get('mode'), pack: query.get('pack') },
      ...{ asks: query.has('ask') || query.has('draft'), draft: query.get('draft') },
    };
  const code = readCode(first);
  return code ? { screen: 'room', code } : { screen: 'missing' };
}

/** Where a screen is for the browser: `/K7PQ` is `/quiz/K7PQ` where the game lies under a path. */
export function addressOf(path: string): string {
  return BASE_PATH + path.slice(1);
}

/** What the history keeps beside an address of ours: there is a step of ours before it. */
const STEP = { isOurs: true } as const;

/** Goes to a path of ours; `replace` leaves no step back. */
export function go(path: string, replace = false): void {
  if (replace) history.replaceState(history.state, '', addressOf(path));
  else history.pushState(STEP, '', addressOf(path));
  follow();
  putWallBehind();
}

/**
 * Puts the wall behind a room with nothing of ours before it, as one that was opened by its link: the browser's way back then comes to us, and can ask, instead
 * of ending the page.
 */
function putWallBehind(): void {
  if (route.value.screen !== 'room' || history.state?.isOurs) return;
  const { href } = location;
  history.replaceState(null, '', addressOf('/'));
  history.pushState(STEP, '', href);
}

/** Asks whether a running match is to be left; null: nothing is lost by going. */
let askToLeave: (() => void) | null = null;

/** From now on the browser's way back out of a room asks instead; the returned function ends that. */
export function askBeforeBack(ask: () => void): () => void {
  askToLeave = ask;
  return () => {
    if (askToLeave === ask) askToLeave = null;
  };
}

function followBack(): void {
  const here = route.value;
  if (!askToLeave || here.screen !== 'room') return follow();
  history.pushState(STEP, '', addressOf(`/${here.code}`)); // the step back has been taken already
  askToLeave();
}

function follow(): void {
  const path = location.pathname;
  const own = path.startsWith(BASE_PATH) ? path.slice(BASE_PATH.length) : '';
  const next = routeOf(own, new URLSearchParams(location.search));
  route.value = next;
  scrollTo(0, 0);
  void followPass();
}

/** Another tab has signed in or out: this one is the same person, but not in the middle of a room. */
async function followPass(): Promise<void> {
  if (!guest.value || route.value.screen === 'room' || !isOtherPass(guest.value)) return;
  guest.value = await loadGuest().catch(() => guest.value); // it is asked again at the next step
}

/** Reads the address, and asks the server who we are and what there is. What it says waits for `language`. */
export function startStore(language: Promise<void>): void {
  follow();
  putWallBehind();
  addEventListener('popstate', followBack);
  onOtherPass(() => void followPass());
  void load(language);
}

export async function load(language?: Promise<void>): Promise<void> {
  trouble.value = null;
  try {
    const [person, things] = await Promise.all([loadGuest(), api.catalogue(), language]);
    guest.value = person;
    learnTitles(things.topics);
    learnModWords(things.words[pageLanguage()] ?? {});
    catalogue.value = toldCatalogue(things);
  } catch (error) {
    if (error instanceof ApiError) trouble.value = { sentence: error.message, isOurs: false };
    else {
      // Our own fault: to call it the network's would send people looking in the wrong place.
      trouble.value = { sentence: t.connection.broken, isOurs: true };
      throw error;
    }
  }
}

import type { PairChange } from '#shared/people/pair.ts';
import type { DraftAnswer, MineAnswer, PackAnswer, PageEdit } from '#shared/protocol/drafts.ts';
import type { FriendLook, FriendsAnswer, Whom } from '#shared/protocol/friends.ts';
import type { GenerateAnswer, GenerateAsk, MakerAnswer, ProgressAnswer } from '#shared/protocol/generate.ts';
import type {
  CatalogueAnswer,
  DailyAnswer,
  GuestAnswer,
  HistoryAnswer,
  MeAnswer,
  RecapAnswer,
  ReelAnswer,
  RoomAnswer,
  TopAnswer,
} from '#shared/protocol/http.ts';
import type { CreateOptions } from '#shared/protocol/join.ts';
import type { MissedAnswer, OwnProfileAnswer, PersonExport, ProfileAnswer } from '#shared/protocol/profile.ts';
import type { RankingAnswer, RankingAsk } from '#shared/protocol/rankings.ts';
import type { SignInAnswer, WayOutAnswer } from '#shared/protocol/sign-in.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { call } from './call.ts';

/** A provider is asked, and a history brought along: that may take longer than other doors. */
const SIGN_IN_MS = 40 * 1000;

function draftPath(id: string, what = ''): string {
  return `/drafts/${encodeURIComponent(id)}${what && `/${what}`}`;
}

/** The server's few HTTP doors (shared/protocol/http.ts). Every failure is an ApiError. */
export const api = {
  guest: (pass: string | undefined) => call<GuestAnswer>('/guest', pass === undefined ? {} : { pass }),
  rename: (pass: string, name: string, avatar: string) => call<GuestAnswer>('/guest/name', { pass, name, avatar }),
  catalogue: (wish: { lang?: string; kinds?: readonly string[] } = {}) => {
    const query = new URLSearchParams({
      ...(wish.lang ? { lang: wish.lang } : {}),
      ...(wish.kinds ? { kinds: wish.kinds.join(',') } : {}),
    }).toString();
    return call<CatalogueAnswer>(query ? `/catalogue?${query}` : '/catalogue');
  },
  room: (code: string, signal?: AbortSignal) =>
    call<RoomAnswer>(`/rooms/${encodeURIComponent(code)}`, undefined, signal ? { signal } : {}),
  /** The same for somebody in the queue of a show, which answers when it is their turn, or after a while. */
  roomAtTurn: (code: string, limitMs: number) =>
    call<RoomAnswer>(`/rooms/${encodeURIComponent(code)}?waits`, undefined, { limitMs }),
  roomToWatch: (code: string, signal?: AbortSignal) =>
    call<RoomAnswer>(`/rooms/${encodeURIComponent(code)}?watch`, undefined, signal ? { signal } : {}),
  open: (pass: string, mode: string, room: CreateOptions) =>
    call<RoomAnswer>('/rooms', { version: PROTOCOL_VERSION, pass, mode, ...room }),
  quick: (pass: string, topic?: string, mode?: string, day?: number) =>
    call<RoomAnswer>('/quick', {
      version: PROTOCOL_VERSION,
      pass,
      ...(topic === undefined ? {} : { topic }),
      ...(mode === undefined ? {} : { mode }),
      ...(day === undefined ? {} : { day }),
    }),
  daily: (pass: string, day?: number) => call<DailyAnswer>('/daily', { pass, ...(day === undefined ? {} : { day }) }),
  recap: (matchId: string) => call<RecapAnswer>(`/recaps/${encodeURIComponent(matchId)}`),
  reel: (matchId: string, signal: AbortSignal) =>
    call<ReelAnswer>(`/recaps/${encodeURIComponent(matchId)}/reel`, undefined, { signal }),
  me: (pass: string) => call<MeAnswer>('/me', { pass }),
  history: (pass: string, before?: number) =>
    call<HistoryAnswer>('/history', { pass, ...(before === undefined ? {} : { before }) }),
  profile: {
    own: (pass: string) => call<OwnProfileAnswer>('/profile', { pass }),
    of: (handle: string) => call<ProfileAnswer>(`/players/${encodeURIComponent(handle)}`),
    hide: (pass: string, isHidden: boolean) => call<object>('/profile/hide', { pass, isHidden }),
    missed: (pass: string, matchId: string) => call<MissedAnswer>('/profile/missed', { pass, matchId }),
    take: (pass: string) => call<PersonExport>('/profile/export', { pass }),
    forget: (pass: string) => call<object>('/profile/forget', { pass, really: 'forget me' }),
  },
  signIn: {
    way: () => call<SignInAnswer>('/sign-in'),
    begin: (pass: string) => call<WayOutAnswer>('/sign-in/begin', { pass }, { limitMs: SIGN_IN_MS }),
    finish: (pass: string, ticket: string, query: string) =>
      call<GuestAnswer>('/sign-in/finish', { pass, ticket, query }, { limitMs: SIGN_IN_MS }),
    outEverywhere: (pass: string) => call<object>('/sign-in/out-everywhere', { pass }),
    byClerk: (pass: string, token: string) =>
      call<GuestAnswer>('/sign-in/clerk', { pass, token }, { limitMs: SIGN_IN_MS }),
  },
  friends: {
    list: (pass: string) => call<FriendsAnswer>('/friends', { pass }),
    newCode: (pass: string) => call<FriendsAnswer>('/friends/code', { pass }),
    hide: (pass: string, isHidden: boolean) => call<FriendsAnswer>('/friends/hide', { pass, isHidden }),
    look: (pass: string, whom: Whom) => call<FriendLook>('/friends/look', { pass, ...whom }),
    ask: (pass: string, whom: Whom) => call<FriendsAnswer>('/friends/ask', { pass, ...whom }),
    blockMet: (pass: string, whom: Whom) => call<FriendsAnswer>('/friends/block-met', { pass, ...whom }),
    change: (pass: string, what: Exclude<PairChange, 'ask'>, id: string) =>
      call<FriendsAnswer>(`/friends/${what}`, { pass, id }),
  },
  drafts: {
    mine: (pass: string) => call<MineAnswer>('/drafts/mine', { pass }),
    create: (pass: string, from: { title?: string; lang?: string; brief?: string }) =>
      call<DraftAnswer>('/drafts', { pass, ...from }),
    read: (pass: string, id: string) => call<DraftAnswer>(draftPath(id), { pass }),
    edit: (pass: string, id: string, ask: { revision: number; gesture: string; edits: readonly PageEdit[] }) =>
      call<DraftAnswer>(draftPath(id, 'edit'), { pass, ...ask }),
    undo: (pass: string, id: string, revision: number) => call<DraftAnswer>(draftPath(id, 'undo'), { pass, revision }),
    say: (pass: string, id: string, text: string) => call<DraftAnswer>(draftPath(id, 'say'), { pass, text }),
    remove: (pass: string, id: string) => call<object>(draftPath(id, 'remove'), { pass }),
    pack: (pass: string, id: string, ask: { revision: number; listed: boolean }) =>
      call<PackAnswer>(draftPath(id, 'pack'), { pass, ...ask }),
  },
  packs: {
    find: (pass: string, id: string) => call<PackAnswer>(`/packs/${encodeURIComponent(id)}`, { pass }),
    edit: (pass: string, id: string) => call<DraftAnswer>(`/packs/${encodeURIComponent(id)}/edit`, { pass }),
    remove: (pass: string, id: string) => call<object>(`/packs/${encodeURIComponent(id)}/remove`, { pass }),
  },
  maker: {
    ask: () => call<MakerAnswer>('/generate'),
    begin: (id: string, ask: GenerateAsk) => call<GenerateAnswer>(draftPath(id, 'generate'), ask),
    progress: (id: string) => call<ProgressAnswer>(draftPath(id, 'progress')),
    cancel: (pass: string, id: string) => call<ProgressAnswer>(draftPath(id, 'cancel'), { pass }),
  },
  rankings: (ask: RankingAsk) => call<RankingAnswer>('/rankings', ask),
  top: (pass: string) => call<TopAnswer>('/top', { pass }),
};

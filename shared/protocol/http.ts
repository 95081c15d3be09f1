import type { Among } from '../daily/among.ts';
import type { PlayedDay } from '../daily/calendar.ts';
import type { Tried } from '../daily/tried.ts';
import type { ModWords } from '../define-mod.ts';
import type { BanTold } from '../people/ban.ts';
import type { HistoryEntry } from '../people/history-entry.ts';
import type { PlayerProfile, Progress } from '../people/profile.ts';
import type { Level } from '../people/progress.ts';
import type { Recap } from '../story/recap.ts';
import type { ModeCard, RuleCard } from './rule-card.ts';

/**
 * The few HTTP answers the client reads (all JSON, all under /api). Errors are `{ error: { code, sentence } }`.
 *
 * POST /api/guest            {pass?}              -> GuestAnswer    a new pass, or the same person again
 * POST /api/guest/name       {pass, name}         -> GuestAnswer    another name (filtered)
 * POST /api/ban              {pass?}              -> BanAnswer      whether one is banned: until when, why, and where to write
 * GET  /api/catalogue                             -> CatalogueAnswer
 * GET  /api/rooms/:code                           -> RoomAnswer     404 room/unknown; of a show with `?watch` an arena to watch, and no seat
 * POST /api/rooms            {pass, version, mode, topic, pack?, lang?, kinds?, isPublic, longCode?, chat?, tempo?, options, modifiers?} -> RoomAnswer   opens a room (rate-limited)
 * POST /api/quick            {pass, version, topic?, mode?, day?}   -> RoomAnswer   a room to jump into, new or open; of a daily mode one's own try
 * POST /api/daily            {pass, day?}         -> DailyAnswer    the daily ten of today, or of an earlier day (a number, `dayOf`)
 * POST /api/me               {pass}               -> MeAnswer       level, experience, achievements, ratings
 * POST /api/history          {pass, before?}      -> HistoryAnswer  own matches, the newest first, a page at a time
 * POST /api/top              {pass?}              -> TopAnswer      today's ten best; the pass marks its owner
 * GET  /api/recaps/:id                           -> RecapAnswer    the best moments of a finished match, by its id
 * GET  /api/recaps/:id/reel                      -> ReelAnswer     whether there are any
 * GET  /healthz                                   -> HealthAnswer
 *
 * Signing in is in sign-in.ts. Players' pages, and what is kept of a person, are in profile.ts. The rankings are in rankings.ts. The doors of shows are in shows.ts. The studio's own are in drafts.ts, those of the question maker in generate.ts.
 *
 * A room is then joined with the SDK: `client.joinById(roomId, JoinOptions)`; where WebSockets are blocked its frames
 * go over POST /api/line/... (line.ts).
 */
/** Where a request brings its guest pass, besides the bodies that have one: limits go by guest, not by address. */
export const PASS_HEADER = 'quizcade-pass';

export interface GuestAnswer {
  /** The signed guest pass: the browser keeps it, sends it to the server only. */
  readonly pass: string;
  readonly name: string;
  readonly avatar: string;
  /** Whether this is somebody who has signed in (sign-in.ts). */
  readonly isAccount: boolean;
}

export interface BanAnswer {
  /** Null: this person may come in from this network, as far as that can be looked up just now. */
  readonly ban: BanTold | null;
  /** Where to write about it, in the host's own words; null where they name nothing. */
  readonly appeals: string | null;
}

/** Where a page fetches what a mod brings into it: to all rules and kinds whose ids begin with `mod` and a colon. */
export interface ModViewRef {
  readonly mod: string;
  /** From where the page lies; one that begins with a slash is of the same server. */
  readonly url: string;
}

export interface CatalogueAnswer {
  readonly version: number;
  /** What can be played, in the order of the create screen. */
  readonly modes: readonly ModeCard[];
  /** What can be added to a mode. */
  readonly modifiers: readonly RuleCard[];
  /** How mods look, where they say so. */
  readonly views: readonly ModViewRef[];
  /** What mods say in other languages than English: by language, then by the English. */
  readonly words: ModWords;
  /**
   * Topics with how many questions can be drawn of each, in the order of the wall: those that ship with the game, then
   * the server's own with what they are called, and packs that are listed with who made them. With `?lang=de` and
   * `&kinds=choice,number` those of that language and of these kinds.
   */
  readonly topics: readonly {
    readonly id: string;
    readonly questions: number;
    readonly title?: string;
    readonly pack?: { readonly by: string; readonly lang: string };
  }[];
  /** What a room may be opened with: languages that there are questions in, with how many, the server's own first; and kinds of questions that it asks. */
  readonly languages: readonly { readonly lang: string; readonly questions: number }[];
  readonly kinds: readonly string[];
  /** What those of mods are called, in English, by their ids. */
  readonly kindTitles: Readonly<Record<string, string>>;
  /** Where other people of this network reach this server, e.g. `http://192.168.1.7:2567`; the page's own origin when unknown. */
  readonly shareUrl: string;
  /** Its other addresses, where it has several networks. */
  readonly otherUrls: readonly string[];
  /** Room id of the lobby, for its subscription. */
  readonly lobbyId: string;
}

export interface RoomAnswer {
  readonly roomId: string;
  readonly code: string;
  readonly mode: string;
  readonly topic: string;
  /** Of one that is looked up: whether people may watch it without a seat (SP1). */
  readonly canWatch?: boolean;
}

export interface MeAnswer
  extends Level,
    Pick<PlayerProfile, 'xp' | 'matches' | 'wins' | 'right' | 'answered' | 'achievements' | 'elo'> {}

/** What a pack is called; `id` is its topic. */
export interface PackTitle {
  readonly id: string;
  readonly title: string;
}

export interface HistoryAnswer {
  readonly matches: readonly (Omit<HistoryEntry, 'progress' | 'questionIds'> & {
    readonly progress: Omit<Progress, 'playerId'>;
  })[];
  /** What packs among their topics are called. */
  readonly titles: readonly PackTitle[];
  /** For `before` of the next page; null after the last one. */
  readonly next: number | null;
}

export interface DailyAnswer {
  /** The day that this is about, and the one that it is on the server: days of UTC since 1970. */
  readonly day: number;
  readonly today: number;
  /** How long today still lasts, ms. */
  readonly endsInMs: number;
  /** How many questions the day has; 0: the bank has too few. */
  readonly questions: number;
  /** `underway`: a try of one's own has begun and is not over, or is being kept. */
  readonly state: 'open' | 'underway' | 'done';
  /** How many tries of that day are over and count. */
  readonly played: number;
  /** The own try, once it is over. */
  readonly result:
    | (Tried &
        Among & {
          readonly score: number;
          readonly timeMs: number;
          /** Whether it is compared with others. */
          readonly counts: boolean;
        })
    | null;
  /** Whoever was best on the day before. */
  readonly ghost: {
    readonly name: string;
    readonly avatar: string;
    readonly timeMs: number;
    readonly right: number;
  } | null;
  /** Days in a row, up to today or yesterday. */
  readonly streak: number;
  /** Own days of the last six weeks, the latest first. */
  readonly days: readonly PlayedDay[];
}

export interface TopAnswer {
  /** The best first. */
  readonly players: readonly {
    readonly name: string;
    readonly avatar: string;
    /** Experience gained today (UTC). */
    readonly dayXp: number;
    readonly level: number;
    readonly isYou: boolean;
  }[];
}

export type RecapAnswer = Recap;

/** Asked by every podium, where it is no error that nothing stood out. `soon`: the match is just being kept. */
export interface ReelAnswer {
  readonly reel: 'ready' | 'soon' | 'none';
}

export interface HealthAnswer {
  readonly ok: boolean;
  readonly version: string;
  readonly protocol: number;
  readonly uptimeS: number;
  readonly rooms: number;
  readonly players: number;
  readonly questions: number;
  readonly storage: 'ok' | 'down';
}

export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly sentence: string };
}

import { z } from 'zod';
import type { BAN_KINDS, BanTold } from '../people/ban.ts';
import type { Deed } from '../people/deed.ts';

/**
 * People at the desk (desk.ts says how one is let in there):
 *
 * GET  /api/desk/people                  -> PeopleAnswer  reported lines by who said them, and who is banned
 * POST /api/desk/people/settle  {reports} -> PeopleAnswer  these were looked at: they are forgotten
 * POST /api/desk/people/ban     BAN_ASK  -> PeopleAnswer  bans who said these lines, and settles them
 * POST /api/desk/people/lift    {ban}    -> PeopleAnswer  404 ban/unknown
 * GET  /api/desk/people/log?before=      -> DeskLogAnswer what was done at the desk, the newest first
 */
const HOUR_MS = 60 * 60 * 1000;
/** As many reports as the page shows: all of them may be of one person, who is banned or settled by them. */
export const PAGE_REPORTS = 300;
const REPORT_ID_MAX_CHARS = 200;
export const REASON_MAX_CHARS = 300;
const HOURS_MAX = 24 * 366;

const reports = z.array(z.string().max(REPORT_ID_MAX_CHARS)).min(1).max(PAGE_REPORTS);

/** `both`: the player wherever they are, and whoever else is behind their network. */
export const BAN_SCOPES = ['player', 'network', 'both'] as const satisfies readonly (
  | (typeof BAN_KINDS)[number]
  | 'both'
)[];
export type BanScope = (typeof BAN_SCOPES)[number];

export const SETTLE_ASK = z.strictObject({ reports });
export const BAN_ASK = z.strictObject({
  /** All of lines that one person said. */
  reports,
  scope: z.enum(BAN_SCOPES),
  /** null: for good. */
  hours: z.int().min(1).max(HOURS_MAX).nullable(),
  reason: z.string().trim().min(1).max(REASON_MAX_CHARS),
});
export type BanAsk = z.output<typeof BAN_ASK>;
export const LIFT_ASK = z.strictObject({ ban: z.string().max(REPORT_ID_MAX_CHARS) });
export const DESK_LOG_QUERY = z.object({ before: z.string().max(60).optional() });

export function hoursInMs(hours: number): number {
  return hours * HOUR_MS;
}

export interface ReportedLine {
  /** Ids of its reports. */
  readonly reports: readonly string[];
  /** Server ms of the report that came last. */
  readonly at: number;
  readonly name: string;
  readonly text: string;
  /** What was said before it, the oldest first. */
  readonly before: readonly { readonly name: string; readonly text: string }[];
  /** How many players reported it. */
  readonly reporters: number;
  /** The model that reads lines here did. */
  readonly byModel: boolean;
}

export interface ReportedPersonCard {
  /** The beginning of their player id: people of one name are told apart by it. */
  readonly player: string;
  readonly name: string;
  readonly reporters: number;
  /** The latest first. */
  readonly lines: readonly ReportedLine[];
  /** Their network can be banned. */
  readonly hasNetwork: boolean;
  /** It is that of whoever asks. */
  readonly isYourNetwork: boolean;
}

export interface BanCard extends BanTold {
  readonly id: string;
  readonly name: string;
  /** Server ms. */
  readonly at: number;
}

export interface PeopleAnswer {
  readonly people: readonly ReportedPersonCard[];
  /** There are more reports than are shown. */
  readonly hasMoreReports: boolean;
  /** The newest first, those that have ended among them. */
  readonly bans: readonly BanCard[];
  readonly hasMoreBans: boolean;
  /** What banned people read about whom to write to. */
  readonly appeals: string | null;
  /** Server ms. */
  readonly now: number;
}

export interface DeskLogAnswer {
  readonly entries: readonly {
    readonly id: string;
    readonly at: number;
    readonly did: Deed;
    readonly about: string;
    readonly detail: string;
    /** Of a ban that was made or lifted. `until`: server ms; null: for good. */
    readonly ban?: Pick<BanTold, 'until' | 'reason'>;
    /** How many lines were settled. */
    readonly lines?: number;
  }[];
  /** For `before` of the next page; null after the last one. */
  readonly next: string | null;
}

import type { ShownProfile } from '../people/shown-profile.ts';
import type { PackTitle } from './http.ts';

/**
 * Players' pages and what is kept of a person (all under /api; errors as in http.ts).
 *
 * POST /api/profile          {pass}               -> OwnProfileAnswer  one's own page; its link is made the first time
 * POST /api/profile/hide     {pass, isHidden}     -> {}             whether others see it
 * POST /api/profile/missed   {pass, matchId}      -> MissedAnswer   questions missed in a match; 404 history/unknown
 * POST /api/profile/export   {pass}               -> PersonExport   everything that is kept, as a file
 * POST /api/profile/forget   {pass, really: 'forget me'} -> {}      forgets all of it, for good
 * GET  /api/players/:handle                       -> ProfileAnswer  404 profile/unknown, profile/hidden, 410 profile/gone
 */
export interface ProfileAnswer {
  readonly name: string;
  readonly avatar: string;
  readonly profile: ShownProfile;
  /** What packs among the favourite topics are called. */
  readonly titles: readonly PackTitle[];
}

export interface OwnProfileAnswer extends ProfileAnswer {
  /** What its link holds. */
  readonly handle: string;
  readonly isHidden: boolean;
}

export interface MissedQuestion {
  readonly id: string;
  readonly kind: string;
  readonly lang: string;
  readonly stem: string;
  /** As it reads: one, several, or all in order; of a mod's kind none. */
  readonly right: readonly (string | number)[];
  readonly unit?: string;
  readonly explanation?: string;
}

export interface MissedAnswer {
  readonly questions: readonly MissedQuestion[];
}

export interface PersonExport {
  readonly format: 'quizcade-person';
  readonly version: 1;
  /** ISO. */
  readonly at: string;
  readonly you: { readonly playerId: string; readonly name: string; readonly avatar: string };
  /** By place: `docs/PEOPLE.md` says what each is. */
  readonly kept: Readonly<Record<string, readonly unknown[]>>;
}

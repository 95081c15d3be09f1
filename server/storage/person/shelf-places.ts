import { meetingsMoved } from '#shared/people/merge-profiles.ts';
import type { PlayerProfile } from '#shared/people/profile.ts';
import type { AuditEntry } from '../ports/audit.ts';
import type { Ban, BanStore } from '../ports/bans.ts';
import type { MergeOfGuest } from '../ports/people.ts';
import type { LineReport } from '../ports/reports.ts';
import type { MatchRecord, SetAsideMatch, UnfinishedMatch } from '../storage.ts';
import { banWithout, entryWithout, isBanOf, isEntryOf, ownBan, ownEntry } from './desk-without.ts';
import { bansMerger } from './merge-bans.ts';
import { ownMatch, ownReport, ownUnfinished } from './own-part.ts';
import { peopleIn } from './people-in.ts';
import type { PersonHands } from './person-hands.ts';
import { renamed } from './renamed.ts';
import { isIn, reportWithout } from './report-without.ts';
import { changed, type Shelf, shelfPlace } from './shelf.ts';
import { asideWithout, recordWithout, type Sought } from './without-person.ts';

/** Where an engine keeps what names several people. */
export interface Shelves {
  readonly matches: Shelf<MatchRecord>;
  readonly asides: Shelf<SetAsideMatch>;
  /** Of others. */
  readonly profiles: Shelf<PlayerProfile>;
  readonly reports: Shelf<LineReport>;
  readonly bans: Shelf<Ban>;
  readonly putBan: BanStore['put'];
  readonly entries: Shelf<AuditEntry>;
  readonly unfinished: () => Promise<readonly UnfinishedMatch[]>;
}

type Whom = Pick<Sought, 'playerId'>;

/** What stands among things of others: the person goes out of them, the rest stays. */
export function shelfPlaces(
  shelves: Shelves,
): Pick<PersonHands, 'matches' | 'underWay' | 'setAside' | 'metBy' | 'reports' | 'bans' | 'deskLog'> {
  const metBy = shelfPlace(shelves.profiles, { isIn: hasMet, own: () => null, without: withoutMeeting });
  return {
    matches: shelfPlace(shelves.matches, {
      isIn: () => true, // it is listed under them
      own: (match, { playerId }) => ownMatch(match, playerId),
      without: recordWithout,
      // Of two seats of one person one stays: when the match is played again, each would be taken from the other.
      merged: (match, one) =>
        peopleIn(match).includes(one.accountId) ? recordWithout(match, guestOf(one)) : renamed(match, one),
    }),
    // It is played on with what is in it; its end forgets them again.
    underWay: {
      read: async (playerId) =>
        (await shelves.unfinished())
          .filter((match) => isNamed(match, { playerId }))
          .map((match) => ownUnfinished(match, playerId)),
    },
    setAside: shelfPlace<SetAsideMatch>(shelves.asides, {
      isIn: isNamed,
      own: (match, { playerId }) => ownUnfinished(match, playerId),
      without: asideWithout,
      merged: (match, one) =>
        isNamed(match, { playerId: one.accountId }) ? asideWithout(match, guestOf(one)) : renamed(match, one),
    }),
    metBy: {
      ...metBy,
      // They learn how many have met them, and not who.
      async read(...args) {
        const { length } = await metBy.read(...args);
        return length > 0 ? [{ people: length }] : [];
      },
      // Whoever met the guest is whom they met, as their profile says, or the account's where it is in that already.
      async merge({ guestId, accountId }) {
        const both = [await shelves.profiles.read(guestId), await shelves.profiles.read(accountId)];
        const met = new Set(both.flatMap((one) => Object.keys(one?.value?.met ?? {})));
        for (const otherId of met) {
          const first = await shelves.profiles.read(otherId);
          if (first)
            await changed(shelves.profiles, first, async (kept) => {
              if (kept.value === null || !hasMet(kept.value, { playerId: guestId })) return true;
              return shelves.profiles.replace(kept, meetingsMoved(kept.value, guestId, accountId), guestId);
            });
        }
      },
    },
    reports: shelfPlace(shelves.reports, { isIn, own: ownReport, without: reportWithout }),
    bans: {
      ...shelfPlace(shelves.bans, { isIn: isBanOf, own: ownBan, without: banWithout }),
      merge: bansMerger(shelves.bans, shelves.putBan),
    },
    deskLog: shelfPlace(shelves.entries, { isIn: isEntryOf, own: ownEntry, without: entryWithout }),
  };
}

function guestOf({ guestId }: MergeOfGuest): Sought {
  return { playerId: guestId, names: new Set() };
}

function isNamed(match: UnfinishedMatch | SetAsideMatch, { playerId }: Whom): boolean {
  return JSON.stringify(match).includes(`"${playerId}"`);
}

function hasMet({ met = {} }: PlayerProfile, { playerId }: Whom): boolean {
  return Object.hasOwn(met, playerId);
}

function withoutMeeting({ met = {}, ...profile }: PlayerProfile, { playerId }: Whom): PlayerProfile {
  const { [playerId]: _gone, ...others } = met;
  return { ...profile, met: others };
}

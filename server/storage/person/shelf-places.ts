import type { PlayerProfile } from '#shared/people/profile.ts';
import type { AuditEntry } from '../ports/audit.ts';
import type { Ban } from '../ports/bans.ts';
import type { LineReport } from '../ports/reports.ts';
import type { MatchRecord, SetAsideMatch, UnfinishedMatch } from '../storage.ts';
import { banWithout, entryWithout, isBanOf, isEntryOf, ownBan, ownEntry } from './desk-without.ts';
import { ownMatch, ownReport, ownUnfinished } from './own-part.ts';
import type { PersonHands } from './person-hands.ts';
import { isIn, reportWithout } from './report-without.ts';
import { type Shelf, shelfPlace } from './shelf.ts';
import { asideWithout, recordWithout, type Sought } from './without-person.ts';

/** Where an engine keeps what names several people. */
export interface Shelves {
  readonly matches: Shelf<MatchRecord>;
  readonly asides: Shelf<SetAsideMatch>;
  /** Of others. */
  readonly profiles: Shelf<PlayerProfile>;
  readonly reports: Shelf<LineReport>;
  readonly bans: Shelf<Ban>;
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
    }),
    // It is played on with what is in it; its end forgets them again.
    underWay: {
      read: async (playerId) =>
        (await shelves.unfinished())
          .filter((match) => isNamed(match, { playerId }))
          .map((match) => ownUnfinished(match, playerId)),
    },
    setAside: shelfPlace(shelves.asides, {
      isIn: isNamed,
      own: (match, { playerId }) => ownUnfinished(match, playerId),
      without: asideWithout,
    }),
    metBy: {
      ...metBy,
      // Who it were is theirs.
      async read(...args) {
        const { length } = await metBy.read(...args);
        return length > 0 ? [{ people: length }] : [];
      },
    },
    reports: shelfPlace(shelves.reports, { isIn, own: ownReport, without: reportWithout }),
    bans: shelfPlace(shelves.bans, { isIn: isBanOf, own: ownBan, without: banWithout }),
    deskLog: shelfPlace(shelves.entries, { isIn: isEntryOf, own: ownEntry, without: entryWithout }),
  };
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

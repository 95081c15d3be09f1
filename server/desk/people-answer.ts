import type { BanKind } from '#shared/people/ban.ts';
import type { PeopleAnswer, ReportedLine } from '#shared/protocol/people-desk.ts';
import { type Ban, banIdOf } from '../storage/ports/bans.ts';
import { type LineReport, MODEL_REPORTER } from '../storage/ports/reports.ts';
import { ID_SHOWN_CHARS, playersAmong, type Reported, type ReportedPerson, reportedPeople } from './reported-people.ts';

interface PeopleAnswerArgs extends Pick<PeopleAnswer, 'hasMoreReports' | 'hasMoreBans' | 'appeals' | 'now'> {
  readonly reports: readonly LineReport[];
  readonly bans: readonly Ban[];
  /** Of the network of whoever asks; null where it is not known. */
  readonly ownOrigin: string | null;
}

/** What the desk shows of people. Origins and ids of players stay here, but for the id of a ban, which is lifted by it. */
export function peopleAnswer({ reports, bans, ownOrigin, ...rest }: PeopleAnswerArgs): PeopleAnswer {
  return {
    ...rest,
    people: reportedPeople(reports).map(({ playerId, name, reporters, lines, origin }) => ({
      ...{ player: playerId.slice(0, ID_SHOWN_CHARS), name, reporters: playersAmong(reporters) },
      lines: lines.map(lineCard),
      ...{ hasNetwork: origin !== null, isYourNetwork: origin !== null && origin === ownOrigin },
    })),
    bans: bans.map(({ id, kind, name, reason, at, until }) => ({ id, kind, name, reason, at, until })),
  };
}

/** A ban of somebody whose lines were reported, or of their network, which has to be known. */
export function banOf(kind: BanKind, person: ReportedPerson, rest: Pick<Ban, 'reason' | 'at' | 'until'>): Ban {
  const who = kind === 'player' ? person.playerId : person.origin;
  if (who === null) throw new Error('the network of this person is not known');
  return { id: banIdOf(kind, who), kind, name: person.name, playerId: person.playerId, ...rest };
}

function lineCard({ line, reports, reporters }: Reported): ReportedLine {
  const { at, name, text, before } = line;
  return {
    ...{ reports, at, name, text, before },
    ...{ reporters: playersAmong(reporters), byModel: reporters.has(MODEL_REPORTER) },
  };
}

import { type BanAsk, hoursInMs } from '#shared/protocol/people-desk.ts';
import type { Services } from '../services.ts';
import type { AuditLog } from './audit-log.ts';
import { banOf } from './people-answer.ts';
import { reportedPeople } from './reported-people.ts';

/**
 * What is done about people at the desk. Each deed is written down before it is done; those that can be refused resolve
 * to why, or to null once it is done. All reject with a StorageError.
 */
export class PeopleDeeds {
  private readonly services: Pick<Services, 'storage' | 'bans' | 'merges' | 'clock'>;
  private readonly audit: AuditLog;

  constructor(services: Pick<Services, 'storage' | 'bans' | 'merges' | 'clock'>, audit: AuditLog) {
    this.services = services;
    this.audit = audit;
  }

  /** Bans whoever said the lines of these reports, one person all of them, and settles them. */
  async ban({
    reports,
    scope,
    hours,
    reason,
  }: BanAsk): Promise<'report/settled' | 'request/malformed' | 'ban/no-network' | null> {
    const { storage, bans, merges, clock } = this.services;
    const found = await storage.reports.findMany(reports);
    const [person, ...others] = reportedPeople(found);
    if (!person || found.length < new Set(reports).size) return 'report/settled';
    if (others.length > 0) return 'request/malformed';
    if (scope !== 'player' && person.origin === null) return 'ban/no-network';
    const at = clock.now();
    const until = hours === null ? null : at + hoursInMs(hours);
    const kinds = scope === 'both' ? (['player', 'network'] as const) : ([scope] as const);
    for (const kind of kinds) {
      const made = banOf(kind, person, { reason, at, until });
      await this.audit.write(`banned-${kind}`, person.name, { playerId: person.playerId, ban: { until, reason } });
      await bans.put(made);
    }
    // Whoever signed in while they were in that room said it as the guest they had been: the ban is their account's (SI4).
    await merges.mergeLeft([person.playerId]);
    await this.settle(reports);
    return null;
  }

  /** These reports were looked at: they are forgotten. Those that are gone are settled already. */
  async settle(ids: readonly string[]): Promise<void> {
    const { reports } = this.services.storage;
    const found = await reports.findMany(ids);
    for (const { name, playerId, lines } of reportedPeople(found))
      await this.audit.write('settled', name, { playerId, lines: lines.length });
    for (const { id } of found) await reports.settle(id);
  }

  /** Takes a ban back that still holds. */
  async lift(id: string): Promise<'ban/unknown' | null> {
    const { storage, bans, clock } = this.services;
    const [known] = await storage.bans.holding({ ids: [id], at: clock.now() });
    if (!known) return 'ban/unknown';
    const { name, playerId, until, reason } = known;
    await this.audit.write('lifted', name, { ...(playerId === undefined ? {} : { playerId }), ban: { until, reason } });
    return (await bans.lift(known.id)) ? null : 'ban/unknown';
  }
}

import type { RefusalCode } from '#shared/rules/refusals.ts';
import type { Seat } from '#shared/rules/seat.ts';
import type { ChatDeskArgs } from './chat-desk.ts';
import type { PlayerClient } from './player-client.ts';
import { TokenBuckets } from './token-bucket.ts';

const REPORTS_MAX = 5;
const REPORTS_EVERY_MS = 2 * 60 * 1000;

type ReportDeskArgs = Pick<ChatDeskArgs, 'host' | 'log' | 'clock' | 'reports' | 'logger' | 'guarded' | 'refuse'>;

/** Keeps reported lines for a reviewer, with what was said before them (CH7). */
export class ReportDesk {
  private readonly args: ReportDeskArgs;
  private readonly pace = new TokenBuckets(REPORTS_MAX, REPORTS_EVERY_MS);

  constructor(args: ReportDeskArgs) {
    this.args = args;
  }

  take(client: PlayerClient, seat: Seat, id: number): RefusalCode | null {
    const { log, clock, host, reports, logger, guarded, refuse: refuseTo } = this.args;
    const line = log.line(id);
    if (!line || line.playerId === seat.playerId) return 'chat/no-line';
    const at = clock.now();
    if (!this.pace.take(seat.playerId, at)) return 'chat/reported';
    const { id: matchId } = host.match;
    const kept = reports.add({
      ...{ id: `${matchId}/${id}/${seat.playerId}`, at, matchId, authorId: line.playerId, reporterId: seat.playerId },
      ...{ name: line.name, text: line.text },
      before: log.before(line).map(({ name, text }) => ({ name, text })),
    });
    kept.then(
      () => guarded('a report', () => client.send('reported', { line: id })),
      (error: unknown) => {
        logger.warn({ err: error, matchId }, 'a reported line could not be kept');
        guarded('a report', () => refuseTo(client, 'chat/not-kept', { type: 'report' }));
      },
    );
    return null;
  }
}

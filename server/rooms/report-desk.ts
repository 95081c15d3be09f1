import type { RefusalCode } from '#shared/rules/refusals.ts';
import type { Seat } from '#shared/rules/seat.ts';
import { MODEL_REPORTER, reportIdOf } from '../storage/ports/reports.ts';
import type { ChatDeskArgs } from './chat-desk.ts';
import type { KeptLine } from './chat-log.ts';
import type { PlayerClient } from './player-client.ts';
import { TokenBuckets } from './token-bucket.ts';

const REPORTS_MAX = 5;
const REPORTS_EVERY_MS = 2 * 60 * 1000;

type ReportDeskArgs = Pick<
  ChatDeskArgs,
  'host' | 'log' | 'clock' | 'reports' | 'logger' | 'guarded' | 'refuse' | 'moderation' | 'originOf'
>;

/** Keeps reported lines for a reviewer, with what was said before them (CH7). */
export class ReportDesk {
  private readonly args: ReportDeskArgs;
  private readonly pace = new TokenBuckets(REPORTS_MAX, REPORTS_EVERY_MS);

  constructor(args: ReportDeskArgs) {
    this.args = args;
  }

  take(client: PlayerClient, seat: Seat, id: number): RefusalCode | null {
    const { log, clock, host, logger, guarded, refuse: refuseTo } = this.args;
    const line = log.line(id);
    if (!line || line.playerId === seat.playerId) return 'chat/no-line';
    if (!this.pace.take(seat.playerId, clock.now())) return 'chat/reported';
    const { id: matchId } = host.match;
    const kept = this.keep(matchId, line, seat.playerId);
    kept.then(
      () => guarded('a report', () => client.send('reported', { line: id })),
      (error: unknown) => {
        logger.warn({ err: error, matchId }, 'a reported line could not be kept');
        guarded('a report', () => refuseTo(client, 'chat/not-kept', { type: 'report' }));
      },
    );
    return null;
  }

  /** Where a model moderates: what it flags waits for a reviewer too. The line has been said, and stays. */
  async look(line: KeptLine): Promise<void> {
    const { moderation, host, logger } = this.args;
    if (!moderation.hasModel) return;
    const { id: matchId } = host.match;
    const { verdict } = await moderation.judge('line', [line.text]);
    if (verdict === 'fine') return;
    await this.keep(matchId, line, MODEL_REPORTER).catch((error: unknown) =>
      logger.warn({ err: error, matchId }, 'a line that the model flagged could not be kept'),
    );
  }

  private keep(matchId: string, line: KeptLine, reporterId: string): Promise<void> {
    const { log, clock, reports, originOf } = this.args;
    const origin = originOf(line.playerId);
    return reports.add({
      ...{ id: reportIdOf(matchId, line.id, reporterId), at: clock.now(), matchId, lineId: line.id },
      ...{ authorId: line.playerId, reporterId },
      ...{ name: line.name, text: line.text },
      ...(origin === null ? {} : { authorOrigin: origin }),
      before: log.before(line).map(({ name, text }) => ({ name, text })),
    });
  }
}

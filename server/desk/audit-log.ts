import { randomBytes } from 'node:crypto';
import type { Deed } from '#shared/people/deed.ts';
import type { Clock } from '../match/clock.ts';
import { type AuditEntry, type AuditStore, auditIdOf } from '../storage/ports/audit.ts';

const ABOUT_MAX_CHARS = 120;
const MARK_BYTES = 6;
const COUNT_DIGITS = 9;

/** Writes down what is done at the desk. What cannot be written down is not done: it is called before each deed. */
export class AuditLog {
  private readonly store: AuditStore;
  private readonly clock: Clock;
  private written = 0;

  constructor({ store, clock }: { readonly store: AuditStore; readonly clock: Clock }) {
    this.store = store;
    this.clock = clock;
  }

  /** Resolves when it is kept. Rejects with a StorageError. */
  async write(
    did: Deed,
    about: string,
    more: Partial<Pick<AuditEntry, 'detail' | 'playerId' | 'ban' | 'lines'>> = {},
  ): Promise<void> {
    const at = this.clock.now();
    // Counted, so that deeds of one millisecond stand in their order.
    const count = String(this.written++).padStart(COUNT_DIGITS, '0');
    await this.store.add({
      ...{ id: auditIdOf(at, `${count}-${randomBytes(MARK_BYTES).toString('hex')}`), at, who: 'operator', did },
      about: about.slice(0, ABOUT_MAX_CHARS),
      detail: '',
      ...more,
    });
  }
}

import { CEREMONY_STEPS, type CeremonyStep } from '#shared/rules/ceremony.ts';
import { ceremonyOf } from './ceremony-view.ts';
import type { MatchModel } from './match-model.ts';

/** Tells each step of a ceremony once, to whoever asks every now and then; of what was over when it began to look, nothing. */
export class CeremonyWatch {
  private readonly model: MatchModel;
  private matchId = '';
  /** How many steps have been told. */
  private told = 0;
  private isFirstLook = true;

  constructor(model: MatchModel) {
    this.model = model;
  }

  /** The steps that have begun since the last call, in order. */
  steps(isCalm: boolean): readonly CeremonyStep[] {
    const { room, clock } = this.model;
    // Before the first word of the server's clock every podium seems to have just begun.
    if (!room || clock.roundTrip === null) return [];
    const isLate = this.isFirstLook;
    this.isFirstLook = false;
    const ceremony = ceremonyOf(room, clock.now(), isCalm);
    if (!ceremony) return [];
    const begun = CEREMONY_STEPS.indexOf(ceremony.step) + 1;
    if (room.matchId !== this.matchId) {
      this.matchId = room.matchId;
      this.told = isLate ? begun : 0;
    }
    const fresh = CEREMONY_STEPS.slice(this.told, begun);
    this.told = Math.max(this.told, begun);
    return fresh;
  }
}

import { CEREMONY_STEPS, type CeremonyStep } from '#shared/rules/ceremony.ts';
import { ceremonyOf } from '../model/ceremony-view.ts';
import type { MatchModel } from '../model/match-model.ts';

/** Whether the ceremony has come to this step, by the server's clock; before a podium it has come to none. */
export function hasCome({ room, clock }: MatchModel, step: CeremonyStep, isCalm: boolean): boolean {
  const ceremony = ceremonyOf(room, clock.now(), isCalm);
  return ceremony !== null && CEREMONY_STEPS.indexOf(ceremony.step) >= CEREMONY_STEPS.indexOf(step);
}

import { signal } from '@preact/signals';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import { api } from '../net/api.ts';
import { catalogue, go, guest, sayError } from '../panels/store.ts';

/** The own day, as the wall shows it; null: not asked yet, or the server is away. */
export const ownDay = signal<DailyAnswer | null>(null);

/** The id of the mode that is played once a day; null: this server has none. */
export function dailyMode(): string | null {
  return catalogue.value?.modes.find(({ isDaily }) => isDaily)?.id ?? null;
}

/** Asks for today. Where the server is away the wall shows what it knew. */
export async function refreshOwnDay(): Promise<void> {
  if (!guest.value || dailyMode() === null) return;
  try {
    ownDay.value = await api.daily(guest.value.pass);
  } catch {
    // A card of many: what cannot be asked just now is asked when it is opened.
  }
}

/** Takes the player into the try of today, or of an earlier day: a new one, or the one under way. */
export async function startDaily(day?: number): Promise<void> {
  const mode = dailyMode();
  if (!guest.value || mode === null) return;
  try {
    go(`/${(await api.quick(guest.value.pass, undefined, mode, day)).code}`);
  } catch (error) {
    sayError(error);
    void refreshOwnDay(); // it may have been played on another phone
  }
}

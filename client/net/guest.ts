import type { GuestAnswer } from '#shared/protocol/http.ts';
import { api } from './api.ts';
import { keep } from './keep.ts';

const KEY = 'pass';

/** Who this browser is: the pass it keeps, or a new one. Of two tabs that are both new the second to be answered takes the first one's pass. */
export async function loadGuest(): Promise<GuestAnswer> {
  const asked = keep.read(KEY);
  const guest = await api.guest(asked);
  const kept = keep.read(KEY);
  if (kept !== undefined && kept !== asked) return api.guest(kept);
  keep.write(KEY, guest.pass);
  return guest;
}

/** From now on this browser is this person. */
export function keepGuest({ pass }: GuestAnswer): void {
  keep.write(KEY, pass);
}

/** Hears that another tab of this browser is somebody else by now. */
export function onOtherPass(listener: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === `quizcade.${KEY}`) listener();
  });
}

/** Whether this browser is somebody else than this page began with. */
export function isOtherPass({ pass }: GuestAnswer): boolean {
  return keep.read(KEY) !== pass;
}

/** Another name or face. The server filters it and signs a new pass of the same person. */
export async function renameGuest(guest: GuestAnswer, name: string, avatar: string): Promise<GuestAnswer> {
  const renamed = await api.rename(guest.pass, name, avatar);
  keep.write(KEY, renamed.pass);
  return renamed;
}

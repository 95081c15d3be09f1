import { signal } from '@preact/signals';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { loadGuest } from '../net/guest.ts';
import { me } from '../panels/progress-store.ts';
import { saveFile } from '../panels/save-file.ts';
import { go, guest, say, sayError } from '../panels/store.ts';

/** Something is being done with all that is kept of this person: nothing else is begun meanwhile. */
export const isAtWork = signal(false);

/** Saves everything that is kept of this person as a file. Resolves to whether that was possible. */
export function takeAlong(): Promise<boolean> {
  return work(async (pass) => {
    const all = await api.profile.take(pass);
    const file = new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' });
    saveFile(file, `quizcade-${all.at.slice(0, 10)}.json`);
    say(t.profile.taken);
  });
}

/** Has this person forgotten, and begins as somebody new. What failed half way may be tried again. */
export function forgetMe(): Promise<boolean> {
  return work(async (pass) => {
    await api.profile.forget(pass);
    guest.value = await loadGuest(); // the server knows the old pass no more
    me.value = null;
    go('/', true);
    say(t.profile.forgotten);
  });
}

async function work(what: (pass: string) => Promise<void>): Promise<boolean> {
  const pass = guest.value?.pass;
  if (isAtWork.value || pass === undefined) return false;
  isAtWork.value = true;
  try {
    await what(pass);
    return true;
  } catch (error) {
    sayError(error);
    return false;
  } finally {
    isAtWork.value = false;
  }
}

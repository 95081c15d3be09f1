import { SENTENCES } from '#shared/sentences.ts';
import { told } from '../i18n/told.ts';
import { onVoidPass } from '../net/call.ts';
import { loadGuest } from '../net/guest.ts';
import { me } from '../panels/progress-store.ts';
import { guest, route, say } from '../panels/store.ts';

/**
 * Where the pass of this browser opens nothing any more, the page goes on as a new guest by itself; whoever was signed
 * out, as from another device (SI10), is told so. A seat is not changed under somebody: in a room the line says it.
 */
export function followVoidPass(language: Promise<void>): void {
  onVoidPass(async ({ code }) => {
    if (guest.value && route.value.screen === 'room') return false;
    const next = await loadGuest().catch(() => null);
    if (!next) return false;
    guest.value = next;
    me.value = null;
    await language;
    if (code === 'guest/signed-out') say(told(SENTENCES[code]), { code, isRefusal: true });
    return true;
  });
}

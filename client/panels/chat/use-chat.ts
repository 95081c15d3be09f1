import { useEffect } from 'preact/hooks';
import { en } from '../../i18n/en.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { sizeClassOf } from '../../theme/size-class.ts';
import { say } from '../store.ts';
import { forgetChat, isChatShown, showChat, unread } from './chat-store.ts';

/** What the chat does by itself in a room: it counts what I have not seen, and makes way for a question on a small screen. */
export function useChat(model: MatchModel): void {
  useEffect(() => {
    forgetChat();
    const undo = model.subscribe((cues) => {
      for (const cue of cues) {
        if (cue.kind === 'chat' && !isChatShown.value)
          unread.value += cue.fresh.filter(({ text }) => text !== null).length;
        if (cue.kind === 'reported') say(en.chat.reported);
        const isAsked = cue.kind === 'phase' && cue.to === 'read';
        if (isAsked && sizeClassOf(innerWidth, innerHeight) === 'phone') showChat(false);
      }
    });
    return () => {
      undo();
      forgetChat();
    };
  }, [model]);
}

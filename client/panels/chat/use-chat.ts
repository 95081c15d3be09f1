import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import type { RoomViews } from '../../rules/room-views.ts';
import { sizeClassOf } from '../../theme/size-class.ts';
import { say } from '../store.ts';
import { forgetChat, isChatShown, showChat, unread } from './chat-store.ts';

/**
 * What the chat does by itself in a room: it counts what I have not seen, leaves the keyboard to a question that is
 * asked, and makes way for what fills the screen: a question on a small one, what a rule asks between questions on any.
 */
export function useChat(model: MatchModel, views: RoomViews): void {
  useEffect(() => {
    forgetChat();
    const undo = model.subscribe((cues) => {
      for (const cue of cues) {
        if (cue.kind === 'chat' && !isChatShown.value)
          unread.value += cue.fresh.filter(({ text }) => text !== null).length;
        if (cue.kind === 'reported') say(t.chat.reported);
        if (cue.kind !== 'phase' || !model.room) continue;
        const isAsked = cue.to === 'read';
        const ownScreens = views.panels(model.room).filter(({ it }) => it.phases);
        const isFilled = cue.to === 'between' && ownScreens.length + views.asking(model.room).length > 0;
        if (isFilled || (isAsked && sizeClassOf(innerWidth, innerHeight) === 'phone')) showChat(false);
        // A key that is pressed now is an answer, and no letter of a line; what was typed stays.
        else if (isAsked && model.you?.plays !== false) leaveField();
      }
    });
    return () => {
      undo();
      forgetChat();
    };
  }, [model]);
}

function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.closest('.chat-form')) activeElement.blur();
}

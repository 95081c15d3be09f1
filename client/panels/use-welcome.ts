import { useEffect } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { isNewcomer } from '../model/newcomer.ts';
import { rulesOf } from './room-rules.tsx';
import { say } from './store.ts';

/** Tells whoever comes in while a match is under way what is played: they saw no waiting room. */
export function useWelcome(model: MatchModel): void {
  useEffect(() => {
    let isDone = false;
    const look = (): void => {
      const { room, you } = model;
      if (isDone || !room || !you || you.matchId !== room.matchId) return;
      isDone = true; // also whoever was there before the start has read it
      if (!isNewcomer(model)) return;
      const { cards, lines } = rulesOf(room);
      if (cards[0]) say(t.rules.welcome(cards[0].title, lines));
    };
    look();
    return model.subscribe(look);
  }, [model]);
}

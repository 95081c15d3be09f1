import type { MatchModel } from '../model/match-model.ts';
import type { RoomViews } from '../rules/room-views.ts';
import type { PointerWatch } from './pointer-watch.ts';

/** What a person set, as far as the stage cares; asked whenever something would move. */
export interface StageSettings {
  readonly hasLessMotion: () => boolean;
  /** 1 to 2; 1 where it is not set. */
  readonly textScale?: () => number;
}

/** The stage's size: CSS px, device px per CSS px, and the edges that a notch or a home bar covers. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly safe: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** What every scene is given. */
export interface StageContext {
  readonly model: MatchModel;
  readonly views: RoomViews;
  readonly settings: StageSettings;
  readonly pointer: PointerWatch;
  readonly size: () => StageSize;
  /** Ms of a clock that only goes forward: what moves goes by it. */
  readonly now: () => number;
  /** Where the page's card of numbers begins at the podium, px of the stage; null: it is not there. */
  readonly statsTop: () => number | null;
  /** Where a seat's face is on the page, px of the stage; null: nowhere. */
  readonly seatAt: (seat: number) => { readonly x: number; readonly y: number; readonly side: number } | null;
}

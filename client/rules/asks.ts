import type { FieldCard, IntentCard, RuleCard } from '#shared/protocol/rule-card.ts';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { SeatSnapshot } from '../model/room-snapshot.ts';
import type { RoomViews } from './room-views.ts';

/** What a rule asks of me just now, and a form can say. */
export interface Ask {
  readonly rule: RuleCard;
  readonly intent: IntentCard;
  readonly fields: readonly FieldCard[];
}

type AskView = Pick<MatchModel, 'room' | 'you' | 'isHost'>;

/** The intents that the standard panel shows: open, mine to send, and in no panel of their rule's own view. */
export function asksOf(model: AskView, views: RoomViews): Ask[] {
  if (!model.room) return [];
  return views
    .asking(model.room)
    .flatMap(({ rule, intents }) =>
      intents.flatMap((intent) =>
        intent.fields && mayI(intent, model) ? [{ rule, intent, fields: intent.fields }] : [],
      ),
    );
}

function mayI({ who }: IntentCard, { you, isHost }: AskView): boolean {
  if (!you) return false;
  switch (who) {
    case 'host':
      return isHost;
    case 'seat':
      return isPlaying({ you });
    case 'out':
      return !isPlaying({ you });
    case 'anyone':
      return true;
  }
}

/** Whether I play: watching, I am asked other things. */
function isPlaying({ you }: Pick<AskView, 'you'>): boolean {
  return you?.plays === true;
}

export type AskValue = string | number | boolean | null;

export interface AskChoice {
  readonly value: AskValue;
  readonly title: string;
  /** Where somebody is meant: who. */
  readonly seat?: SeatSnapshot;
}

/** What a field offers; null where it is typed or set on a scale. */
export function choicesOf(field: FieldCard, { room, you }: Pick<AskView, 'room' | 'you'>): AskChoice[] | null {
  const none = field.none === null ? [] : [{ value: null, title: field.none }];
  switch (field.kind) {
    case 'seat':
      return [...othersOf({ room, you }).map((seat) => ({ value: seat.seat, title: seat.name, seat })), ...none];
    case 'option':
      return [...(room?.question?.options ?? []).map(({ id, text }) => ({ value: id, title: text })), ...none];
    case 'one-of':
      return [...field.values, ...none];
    case 'yes-no':
      return [{ value: true, title: t.rules.yes }, { value: false, title: t.rules.no }, ...none];
    case 'number':
    case 'text':
      return null;
  }
}

/** Whom one may mean: everybody who is shown but me, by name, so that the ladder gives no hint. */
function othersOf({ room, you }: Pick<AskView, 'room' | 'you'>): SeatSnapshot[] {
  return (room?.seats ?? []).filter(({ seat }) => seat !== you?.seat).sort((a, b) => a.name.localeCompare(b.name));
}

/** What a form begins with; undefined: nothing is chosen yet. */
export function firstValueOf(field: FieldCard): AskValue | undefined {
  switch (field.kind) {
    case 'number':
      return field.min;
    case 'text':
      return '';
    default:
      return undefined;
  }
}

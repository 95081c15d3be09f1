import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot, SeatSnapshot } from '../model/room-snapshot.ts';
import { Sheet } from './sheet.tsx';
import { SheetKey } from './sheet-key.tsx';

/** What the host may do with somebody: name them co-host, where the host opened this room, or remove them. */
export function SeatMenu({
  model,
  room,
  seat,
  onClose,
}: {
  model: MatchModel;
  room: RoomSnapshot;
  seat: Pick<SeatSnapshot, 'seat' | 'name'>;
  onClose: () => void;
}) {
  const isCoHost = seat.seat === room.coHost;
  return (
    <Sheet title={model.isOpener ? seat.name : t.waiting.removeAsk(seat.name)} onClose={onClose}>
      {model.isOpener && (
        <SheetKey
          words={isCoHost ? t.waiting.noCoHost(seat.name) : t.waiting.makeCoHost(seat.name)}
          wish={() => model.wish('cohost', { seat: isCoHost ? null : seat.seat })}
          onClose={onClose}
        />
      )}
      {model.isOpener && !isCoHost && <p class="label second-voice">{t.waiting.coHostNote}</p>}
      <SheetKey
        words={t.waiting.remove(seat.name)}
        style="danger"
        wish={() => model.wish('kick', { seat: seat.seat })}
        onClose={onClose}
      />
      <SheetKey words={t.settings.cancel} onClose={onClose} />
    </Sheet>
  );
}

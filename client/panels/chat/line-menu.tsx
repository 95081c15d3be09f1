import type { ChatLine } from '#shared/protocol/chat.ts';
import { MetKeys } from '../../friends/later-people.ts';
import { whomOf } from '../../friends/whom-of.ts';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Sheet } from '../sheet.tsx';
import { SheetKey } from '../sheet-key.tsx';

/** What one may do about somebody who talks: not hear them, have nobody hear them, report a line. */
export function LineMenu({ model, line, onClose }: { model: MatchModel; line: ChatLine; onClose: () => void }) {
  const { by, name, id, text } = line;
  const isHushed = model.chat.hushed.has(by);
  return (
    <Sheet title={name} onClose={onClose}>
      {text !== null && (
        <p class="second-voice" dir="auto">
          {text}
        </p>
      )}
      {model.room && (
        <MetKeys
          whom={() => whomOf(model.room?.code ?? '', by)}
          id={`${model.room.matchId} ${by}`}
          name={name}
          onBlocked={() => model.wish('mute', { by, muted: true })}
        />
      )}
      <SheetKey words={t.chat.mute(name)} wish={() => model.wish('mute', { by, muted: true })} onClose={onClose} />
      {model.isHost && (
        <SheetKey
          words={isHushed ? t.chat.unhush(name) : t.chat.hush(name)}
          wish={() => model.wish('mute', { by, muted: !isHushed, forAll: true })}
          onClose={onClose}
        />
      )}
      {text !== null && (
        <>
          <SheetKey
            words={t.chat.report}
            style="danger"
            wish={() => model.wish('report', { line: id })}
            onClose={onClose}
          />
          <p class="label second-voice">{t.chat.reportNote}</p>
        </>
      )}
      <SheetKey words={t.settings.close} onClose={onClose} />
    </Sheet>
  );
}

import type { ChatLine } from '#shared/protocol/chat.ts';
import { en } from '../../i18n/en.ts';
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
      <SheetKey words={en.chat.mute(name)} wish={() => model.wish('mute', { by, muted: true })} onClose={onClose} />
      {model.isHost && (
        <SheetKey
          words={isHushed ? en.chat.unhush(name) : en.chat.hush(name)}
          wish={() => model.wish('mute', { by, muted: !isHushed, forAll: true })}
          onClose={onClose}
        />
      )}
      {text !== null && (
        <>
          <SheetKey
            words={en.chat.report}
            style="danger"
            wish={() => model.wish('report', { line: id })}
            onClose={onClose}
          />
          <p class="label second-voice">{en.chat.reportNote}</p>
        </>
      )}
      <SheetKey words={en.settings.close} onClose={onClose} />
    </Sheet>
  );
}

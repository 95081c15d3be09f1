import type { ChatLine } from '#shared/protocol/chat.ts';
import { en } from '../../i18n/en.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Sheet } from '../sheet.tsx';

/** What one may do about somebody who talks: not hear them, have nobody hear them, report a line. */
export function LineMenu({ model, line, onClose }: { model: MatchModel; line: ChatLine; onClose: () => void }) {
  const { by, name, id, text } = line;
  const isHushed = model.chat.hushed.has(by);
  const key = (words: string, style: string, wish: () => void) => (
    <button
      type="button"
      class={`button wide ${style}`}
      onClick={() => {
        wish();
        onClose();
      }}
    >
      {words}
    </button>
  );
  return (
    <Sheet title={name} onClose={onClose}>
      {text !== null && (
        <p class="second-voice" dir="auto">
          {text}
        </p>
      )}
      {key(en.chat.mute(name), '', () => model.wish('mute', { by, muted: true }))}
      {model.isHost &&
        key(isHushed ? en.chat.unhush(name) : en.chat.hush(name), '', () =>
          model.wish('mute', { by, muted: !isHushed, forAll: true }),
        )}
      {text !== null && key(en.chat.report, 'danger', () => model.wish('report', { line: id }))}
      {text !== null && <p class="label second-voice">{en.chat.reportNote}</p>}
      {key(en.settings.close, '', () => {})}
    </Sheet>
  );
}

import type { Press } from '#shared/protocol/shows.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import type { IconName } from '../theme/icons.ts';
import { ArmedKey } from './armed-key.tsx';

/** One press gives so much more time, s. */
const EXTENSION_S = 10;

/** The keys of a show: those that are of use now. */
export function ShowKeys({
  show,
  isBusy,
  onPress,
}: {
  show: ShowStatus;
  isBusy: boolean;
  onPress: (press: Press) => void;
}) {
  const isLobby = show.stage === 'lobby';
  const isOver = show.stage === 'over';
  if (isOver) return null;
  const key = (icon: IconName, words: string, press: Press, isMain = false, isDisabled = false) => (
    <button
      type="button"
      class={`button ${isMain ? 'primary' : ''}`}
      // A key that is disabled for the moment of a press would drop the focus.
      aria-disabled={isBusy || isDisabled}
      onClick={() => !isBusy && !isDisabled && onPress(press)}
    >
      <Icon name={icon} />
      {words}
    </button>
  );
  /** One key whose words change, so that whoever presses it stays on it. */
  const mainKey = () => {
    if (isLobby && show.doors === 'closed') return key('door', t.show.open, { do: 'open' }, true);
    if (isLobby) return key('play', t.show.start, { do: 'start' }, true, show.playing === 0);
    if (show.isPaused) return key('play', t.show.resume, { do: 'resume' }, true);
    return key('pause', t.show.pause, { do: 'pause' }, true);
  };
  return (
    <section class="show-keys" aria-label={t.show.controls}>
      {mainKey()}
      {!isLobby && key('skip', t.show.next, { do: 'next' }, false, show.isPaused || show.awaits !== null)}
      {!isLobby &&
        key('extend', t.show.extend(EXTENSION_S), { do: 'extend', seconds: EXTENSION_S }, false, show.isPaused)}
      {show.voids !== null && (
        <ArmedKey
          icon="void"
          words={t.show.void(show.voids + 1)}
          isDisabled={isBusy}
          onPress={() => onPress({ do: 'void' })}
        />
      )}
      {show.mayRestore && (
        <ArmedKey
          icon="replay"
          words={t.show.restore(show.fallen)}
          isDisabled={isBusy}
          onPress={() => onPress({ do: 'restore' })}
        />
      )}
      {key('lock', show.locked ? t.show.unlock : t.show.lock, { do: 'lock', locked: !show.locked })}
      {key(show.watchable ? 'eyeoff' : 'eye', show.watchable ? t.show.shutWatching : t.show.openWatching, {
        do: 'watchable',
        watchable: !show.watchable,
      })}
      <ArmedKey
        icon="x"
        words={isLobby ? t.show.close : t.show.end}
        isDisabled={isBusy}
        onPress={() => onPress({ do: isLobby ? 'close' : 'end' })}
      />
    </section>
  );
}

import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { cutToName } from '#shared/people/name-length.ts';
import { accountSoon, LaterAccount } from '../account/later-account.ts';
import { t } from '../i18n/t.ts';
import { renameGuest } from '../net/guest.ts';
import { Avatar, Icon } from './art.tsx';
import { LanguageField } from './language-field.tsx';
import { newFace } from './new-face.ts';
import { change, hasLessMotion, settings } from './settings-store.ts';
import { Sheet } from './sheet.tsx';
import { guest, route, sayError } from './store.ts';

const isOpen = signal(false);

/** Who one is stands above the switches: it is known before they are there, so that they do not move from under a finger. */
export async function openSettings(): Promise<void> {
  if (route.value.screen !== 'room') await accountSoon();
  isOpen.value = true;
}

/** Oneself and this device: name, face, sound, motion. */
export function SettingsSheet() {
  if (!isOpen.value) return null;
  const { muted, lessSound, vibrate } = settings.value;
  return (
    <Sheet title={t.settings.title} onClose={() => (isOpen.value = false)}>
      <NameForm onSaved={() => (isOpen.value = false)} />
      {route.value.screen !== 'room' && <LaterAccount />}
      <label class="toggle">
        {t.settings.sound}
        <input type="checkbox" checked={!muted} onChange={() => change({ muted: !muted })} />
      </label>
      <Slider label={t.settings.volume} part="volume" isOff={muted} />
      <Slider label={t.settings.music} part="music" isOff={muted || lessSound} />
      <label class="toggle">
        {t.settings.lessSound}
        <input
          type="checkbox"
          checked={lessSound}
          disabled={muted}
          onChange={() => change({ lessSound: !lessSound })}
        />
      </label>
      <label class="toggle">
        {t.settings.motion}
        <input type="checkbox" checked={hasLessMotion()} onChange={() => change({ lessMotion: !hasLessMotion() })} />
      </label>
      {'vibrate' in navigator && (
        <label class="toggle">
          {t.settings.vibrate}
          <input type="checkbox" checked={vibrate} onChange={() => change({ vibrate: !vibrate })} />
        </label>
      )}
      <LanguageField />
      <button type="button" class="button wide sheet-done" onClick={() => (isOpen.value = false)}>
        {t.settings.close}
      </button>
    </Sheet>
  );
}

/** How loud a part of what is heard is. */
function Slider({ label, part, isOff }: { label: string; part: 'volume' | 'music'; isOff: boolean }) {
  return (
    <label class="toggle">
      {label}
      <input
        class="slider"
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={settings.value[part]}
        disabled={isOff}
        onInput={(event) => change({ [part]: Number(event.currentTarget.value) })}
      />
    </label>
  );
}

/** Another name, another face; the server has the last word. `onSaved` hears what it became. */
export function NameForm({ onSaved }: { onSaved?: (name: string, avatar: string) => void }) {
  const person = guest.value;
  const [name, setName] = useState(person?.name ?? '');
  const [avatar, setAvatar] = useState(person?.avatar ?? '');
  if (!person) return null;
  const save = async (): Promise<void> => {
    try {
      guest.value = await renameGuest(person, name, avatar);
      onSaved?.(guest.value.name, guest.value.avatar);
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <button type="button" class="face" aria-label={t.waiting.reroll} onClick={() => setAvatar(newFace())}>
        <Avatar seed={avatar} size="large" />
        <Icon name="dice" size="small" />
      </button>
      <label class="field grow">
        <span class="unseen">{t.waiting.name}</span>
        <input
          dir="auto"
          value={name}
          autocomplete="nickname"
          onInput={(event) => setName(event.isComposing ? event.currentTarget.value : cutIn(event.currentTarget))}
          onCompositionEnd={(event) => setName(cutIn(event.currentTarget))}
        />
      </label>
      <button type="submit" class="button" disabled={name === person.name && avatar === person.avatar}>
        {t.waiting.save}
      </button>
    </form>
  );
}

/** A field for a name takes no more than a name has. What is put together letter by letter is cut when it is done. */
function cutIn(field: HTMLInputElement): string {
  const cut = cutToName(field.value);
  if (cut !== field.value) {
    const caret = Math.min(field.selectionEnd ?? cut.length, cut.length);
    field.value = cut;
    field.setSelectionRange(caret, caret);
  }
  return cut;
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { LONG_CODE_CHARS, readCode } from '#shared/protocol/code.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { CodeField } from './code-field.tsx';
import { go, say, sayError } from './store.ts';

/** Four letters may be the first half of eight: after so long without another, ms, it is seen whether they are a room. */
const TYPING_MS = 400;

/** The way in by code, however it is typed: lower case, spaces, a dash, or a whole link. */
export function CodeForm({ takesFocus = false }: { takesFocus?: boolean }) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => void (takesFocus && input.current?.focus()), [takesFocus]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const enter = async (text: string): Promise<void> => {
    clearTimeout(timer.current);
    const code = codeIn(text);
    if (!code) return say(t.lobby.badCode, { isRefusal: true });
    await api.room(code);
    go(`/${code}`);
  };
  /** Whoever is still typing is not told that half a code is none. */
  const goIfThere = async (text: string, code: string): Promise<void> => {
    const isThere = await api.room(code).then(
      () => true,
      () => false,
    );
    if (isThere && input.current?.value === text) go(`/${code}`);
  };
  const type = (text: string, isPasted: boolean): void => {
    clearTimeout(timer.current);
    setTyped(text);
    const code = codeIn(text);
    if (!code) return;
    if (isPasted || code.length === LONG_CODE_CHARS) return void enter(text).catch(sayError);
    timer.current = setTimeout(() => void goIfThere(text, code), TYPING_MS);
  };
  return (
    <CodeField
      icon="qr"
      {...{ label: t.lobby.codeLabel, placeholder: t.lobby.haveCode, action: t.lobby.join }}
      text={typed}
      input={input}
      onText={type}
      onSend={() => enter(typed)}
    />
  );
}

/** The code of what was typed, or the last part of a link. */
function codeIn(text: string): string | undefined {
  return readCode(text.trim().replace(/\/+$/, '').split('/').at(-1) ?? '');
}

import { columnsOf, LINE_MAX_COLUMNS } from '#shared/chat/chat-line.ts';
import { shownText } from './names.ts';
import { isUnkindTalk } from './unkind.ts';

export type LineFault = 'chat/length' | 'chat/unkind';

/** A line of the chat as it will be shown, or why not: what a stranger typed, without what no eye sees (CH2, CH3). */
export function readLine(typed: string): { ok: true; text: string } | { ok: false; code: LineFault } {
  const text = shownText(typed);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) || columnsOf(text) > LINE_MAX_COLUMNS)
    return { ok: false, code: 'chat/length' };
  if (isUnkindTalk(text)) return { ok: false, code: 'chat/unkind' };
  return { ok: true, text };
}

/** A typed answer as everybody may read it at the reveal; null: it stays with whoever typed it (V9). */
export function readTyped(typed: string): string | null {
  const text = shownText(typed);
  return text !== '' && !isUnkindTalk(text) ? text : null;
}

/** Where the host has turned the chat off, nobody reads what another typed. */
export function readNothing(): null {
  return null;
}

import type {
  ImportAnswer,
  ImportDoorAnswer,
  ImportRowAnswer,
  ImportRowsAnswer,
  RowState,
} from '#shared/protocol/imports.ts';
import { call } from './call.ts';

/** A file may be large and a line slow. */
const SENDING_MS = 5 * 60 * 1000;

/** What was said of a file besides its contents; empty: nothing. */
export interface FileHints {
  readonly lang: string;
  readonly topic: string;
  readonly licence: string;
  readonly author: string;
}

/** Where files of questions are handed in (shared/protocol/imports.ts). Every failure is an ApiError. */
export interface ImportDoor {
  limits(): Promise<ImportDoorAnswer>;
  send(file: File, hints: FileHints): Promise<ImportAnswer>;
  look(id: string): Promise<ImportAnswer>;
  rows(id: string, is: RowState, after: number | null): Promise<ImportRowsAnswer>;
  mend(id: string, at: number, question: object): Promise<ImportRowAnswer>;
  leave(id: string, at: number, out: boolean): Promise<ImportRowAnswer>;
  take(id: string): Promise<ImportAnswer>;
  drop(id: string): Promise<object>;
}

/** The door under a path of the server's; `headers` say who asks, where it is not whoever has this browser's pass. */
export function importDoor(path: string, headers?: Readonly<Record<string, string>>): ImportDoor {
  const who = headers ? { headers } : {};
  const ask = <T>(rest: string, body?: object): Promise<T> => call<T>(`${path}/imports${rest}`, body, who);
  const post = <T>(rest: string, body: object = {}): Promise<T> => ask<T>(rest, body);
  return {
    limits: () => ask('/'),
    send(file, hints) {
      const said = Object.entries(hints).filter(([, words]) => words.trim() !== '');
      const query = new URLSearchParams([['name', file.name], ...said]);
      return call(`${path}/imports/?${query}`, file, { ...who, limitMs: SENDING_MS });
    },
    look: (id) => ask(`/${id}`),
    rows: (id, is, after) => ask(`/${id}/rows?is=${is}${after === null ? '' : `&after=${after}`}`),
    mend: (id, at, question) => post(`/${id}/rows/${at}`, { question }),
    leave: (id, at, out) => post(`/${id}/rows/${at}`, { out }),
    take: (id) => post(`/${id}/take`),
    drop: (id) => post(`/${id}/drop`),
  };
}

/** The door of one's own draft. */
export function draftImports(draftId: string): ImportDoor {
  return importDoor(`/drafts/${encodeURIComponent(draftId)}`);
}

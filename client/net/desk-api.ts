import type { PackState } from '#shared/drafts/pack.ts';
import {
  DESK_HEADER,
  type DeskAnswer,
  type FixAnswer,
  type PackFileAnswer,
  type PacksAnswer,
  type QuestionAnswer,
  type ReviewAnswer,
} from '#shared/protocol/desk.ts';
import type { BanAsk, DeskLogAnswer, PeopleAnswer } from '#shared/protocol/people-desk.ts';
import type { Decision } from '#shared/questions/quality.ts';
import { call } from './call.ts';
import { importDoor } from './import-door.ts';

const HEADERS = { [DESK_HEADER]: '1' };

const ask = <T>(path: string, body?: object): Promise<T> => call<T>(`/desk${path}`, body, { headers: HEADERS });
const post = <T>(path: string, body: object = {}): Promise<T> => ask<T>(path, body);
const at = encodeURIComponent;

/** The desk of whoever looks after the server (shared/protocol/desk.ts). Every failure is an ApiError. */
export const deskApi = {
  state: () => ask<DeskAnswer>(''),
  signIn: (key: string) => post<DeskAnswer>('/session', { key }),
  signOut: () => post<DeskAnswer>('/session/end'),
  questions: (query: URLSearchParams) => ask<ReviewAnswer>(`/questions?${query}`),
  question: (id: string) => ask<QuestionAnswer>(`/questions/${at(id)}`),
  decide: (id: string, decision: Decision) => post<QuestionAnswer>(`/questions/${at(id)}/decide`, { decision }),
  fix: (id: string, question: object) => post<FixAnswer>(`/questions/${at(id)}/fix`, { question }),
  packs: () => ask<PacksAnswer>('/packs'),
  pack: (id: string) => ask<PackFileAnswer>(`/packs/${at(id)}`),
  movePack: ({ id, state: from, publishedAt }: PacksAnswer['packs'][number], to: PackState) =>
    post<PacksAnswer>(`/packs/${at(id)}/move`, { from, to, publishedAt }),
  people: () => ask<PeopleAnswer>('/people'),
  settle: (reports: readonly string[]) => post<PeopleAnswer>('/people/settle', { reports }),
  ban: (wish: BanAsk) => post<PeopleAnswer>('/people/ban', wish),
  lift: (ban: string) => post<PeopleAnswer>('/people/lift', { ban }),
  log: (before: string | null) =>
    ask<DeskLogAnswer>(before === null ? '/people/log' : `/people/log?before=${at(before)}`),
  imports: importDoor('/desk', HEADERS),
};

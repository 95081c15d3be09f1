/**
 * The desk of whoever looks after a server (JSON, errors as everywhere). Every request brings the header
 * `quizcade-desk`, whatever it says, and the cookie of a session, or `Authorization: Bearer` and the operator key.
 *
 * GET  /api/desk                           -> DeskAnswer     whether there is a desk, and whether one is signed in
 * POST /api/desk/session      {key}        -> DeskAnswer     signs in: sets the cookie
 * POST /api/desk/session/end               -> DeskAnswer     signs out
 */
export const DESK_HEADER = 'quizcade-desk';

export interface DeskAnswer {
  /** `off`: this server has no operator key. */
  readonly state: 'off' | 'out' | 'in';
}

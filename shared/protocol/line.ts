/**
 * The line: what a room says and hears over plain HTTP where WebSockets are blocked. The same frames travel, so
 * everything above it is the same: messages, states, close codes. All under /api/line, in POSTs that nothing keeps.
 *
 * open  {roomId, sessionId}      -> {line}   with the seat that POST /matchmake/joinById has reserved
 * hear  {line, after}            -> records from number `after` on (bytes, see LINE), or none after 20 s; confirms all before
 * say   {line, from, frames}     -> 204      frames of the client in base64, the first of them numbered `from`
 * hang-up {line}                 -> 204      the page is being left
 *
 * Both ends number from 0 and repeat what they are not sure of: nothing is lost and nothing counts twice.
 */
export const LINE = {
  /** A record: one byte of kind, four of length (big-endian), then so many bytes. */
  head: 5,
  /** A frame as a WebSocket would carry it. */
  frame: 0,
  /** The line is closed for good: two bytes of close code, then the reason. */
  closed: 1,
  /** Frames that one `say` may bring. */
  framesMax: 16,
} as const;

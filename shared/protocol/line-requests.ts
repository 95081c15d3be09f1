import { z } from 'zod';
import { LINE } from './line.ts';

/** What the line is asked, read at the gate. Apart from `line.ts`, so that the page does not carry the reader of the server. */

const line = z.string().max(40);
const number = z.int().min(0);

export const LINE_OPEN = z.object({ roomId: z.string().max(40), sessionId: z.string().max(40) });
export const LINE_HEAR = z.object({ line, after: number });
export const LINE_HANG_UP = z.object({ line });
export const LINE_SAY = z.object({ line, from: number, frames: z.array(z.base64().max(6000)).max(LINE.framesMax) });

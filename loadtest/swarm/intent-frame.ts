import type { IntentName } from '#shared/protocol/intents.ts';
import { maskedFrame } from '../lean/masked-frame.ts';
import { encodeMessage } from '../lean/wire.ts';

/** The whole frame of an intent: made once, and sent by everybody who says the same. */
export function intent(name: IntentName, payload: unknown): Buffer {
  return maskedFrame(encodeMessage(name, payload));
}

/** Raised with every change that an older client or server would misread. A mismatch closes with `client-too-old`. */
export const PROTOCOL_VERSION = 8;

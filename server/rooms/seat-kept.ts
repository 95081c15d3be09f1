/**
 * Somebody whose seat is reserved has this long to sit down, s: longer than thousands need who come at once, each of whom
 * asks over HTTP before the first of them can open a line. A seat that runs out meanwhile is one more question.
 */
export const SEAT_KEPT_S = 30;

/**
 * So long the question of somebody in the queue of a show stays open at most, ms. Each time is a request, and ten
 * thousand who wait would ask all the time; proxies cut a silence from 30 s on.
 */
export const TURN_HELD_MS = 20 * 1000;

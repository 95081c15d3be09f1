import type { MergeOfGuest } from '../ports/people.ts';

/** Any plain JSON in which the account stands wherever the guest stood; names and faces stay as they were. */
export function renamed<T>(value: T, { guestId, accountId }: MergeOfGuest): T {
  function walk(part: unknown): unknown {
    if (part === guestId) return accountId;
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key === guestId ? accountId : key, walk(inner)]),
    );
  }
  return walk(value) as T;
}

/** The same of JSON as text. */
export function renamedText(text: string, one: MergeOfGuest): string {
  return text.includes(one.guestId) ? JSON.stringify(renamed(JSON.parse(text), one)) : text;
}

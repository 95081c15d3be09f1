import type { RoomSnapshot } from '../model/room-snapshot.ts';

export interface Part {
  readonly text: string;
  /** The words of the question's own, in its own language. */
  readonly isQuoted: boolean;
}

/** A sentence of ours that quotes the question, its answers or its explanation, in parts: each is read in its language. */
export function quotedParts(sentence: string, room: RoomSnapshot | null): Part[] {
  const quotes = quotesOf(room).filter((quote) => sentence.includes(quote));
  // The longest first: an answer may be a word of the question.
  const first = quotes.sort((a, b) => b.length - a.length)[0];
  if (!first) return sentence === '' ? [] : [{ text: sentence, isQuoted: false }];
  const at = sentence.indexOf(first);
  return [
    ...quotedParts(sentence.slice(0, at), room),
    { text: first, isQuoted: true },
    ...quotedParts(sentence.slice(at + first.length), room),
  ];
}

function quotesOf(room: RoomSnapshot | null): string[] {
  const { question, reveal } = room ?? {};
  if (!question) return [];
  const texts = [question.stem, ...question.options.map(({ text }) => text), reveal?.text, reveal?.explanation];
  // "A" or "7" is nothing that needs a voice of its own, and might be part of any word of ours.
  return texts.filter((text): text is string => text !== undefined && text.length > 2);
}

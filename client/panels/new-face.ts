/** The seed of a face that nobody has chosen. */
export function newFace(): string {
  return crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? 'a';
}

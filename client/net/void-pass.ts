const VOID: readonly unknown[] = ['guest/signed-out', 'guest/merged', 'guest/gone'];

/** Whether a "no" of the server says that a pass opens nothing any more. Whoever shows it at /api/guest is somebody new. */
export function isVoidPass(code: unknown): boolean {
  return VOID.includes(code);
}

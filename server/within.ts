/**
 * What comes of work, or of `otherwise` where it takes longer than `ms`; `otherwise` may throw. What comes of the work
 * later is heard by nobody. Waiting for it keeps no process alive.
 */
export async function within<T, U>(ms: number, work: Promise<T>, otherwise: () => U): Promise<T | U> {
  const { promise: late, resolve } = Promise.withResolvers<typeof LATE>();
  const timer = setTimeout(() => resolve(LATE), ms).unref();
  const done = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  return done === LATE ? otherwise() : done;
}

const LATE = Symbol('late');

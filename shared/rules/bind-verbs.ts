/**
 * Makes every method of a class one that may be taken out of its object and called alone, as in
 * `({ luck, all }) => luck('deal')`: it is bound when it is looked at, so that an object whose verbs nobody takes costs
 * nothing more. Call it once, after the class.
 */
export function bindVerbs(made: { readonly prototype: object }): void {
  const { prototype } = made;
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof value !== 'function' || name === 'constructor') continue;
    const verb = value as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      get(this: object) {
        return verb.bind(this);
      },
    });
  }
}

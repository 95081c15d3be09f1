/** What this browser remembers. Where storage is blocked (private windows, strict settings) it forgets with the tab. */
const memory = new Map<string, string>();

export const keep = {
  read(key: string): string | undefined {
    try {
      return localStorage.getItem(`quizcade.${key}`) ?? undefined;
    } catch {
      return memory.get(key);
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(`quizcade.${key}`, value);
    } catch {
      memory.set(key, value);
    }
  },
};

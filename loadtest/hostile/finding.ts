/** One promise, and what was seen of it. */
export interface Finding {
  readonly promise: string;
  readonly seen: string;
  readonly holds: boolean;
}

/** A figure of the server's process before an attack, at its worst, and at the end. */
export interface Course {
  readonly before: number;
  readonly peak: number;
  readonly after: number;
}

/** What one row of the suite came to. */
export interface RowResult {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  /** What honest people beside the attack felt of it. */
  readonly noticed: string;
  /** Resident, MB. */
  readonly memory: Course;
  readonly descriptors: Course;
  readonly seconds: number;
}

/** A row holds when each of its promises does, and there was at least one to look at. */
export function holds({ findings }: Pick<RowResult, 'findings'>): boolean {
  return findings.length > 0 && findings.every((finding) => finding.holds);
}

/** A shard of the open dataset: immutable once it is in the catalogue. */
export interface DatasetVersion {
  /** 1, 2, 3 ... */
  readonly version: number;
  /** Where its lines lie in the object store. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  /** Its rows are those with these numbers of the log of votes, and all between. */
  readonly firstNumber: number;
  readonly lastNumber: number;
  /** Server ms. */
  readonly createdAt: number;
}

export interface DatasetStore {
  /** Adds a version to the catalogue. False, and nothing changes, where that number is taken: two nights never write the same one. */
  add(version: DatasetVersion): Promise<boolean>;
  /** Points `latest` at a version that is in the catalogue, as the last step of publishing it. It never moves back. False where it did not move. */
  publish(version: number): Promise<boolean>;
  /** The published version; null before the first. */
  latest(): Promise<DatasetVersion | null>;
  find(version: number): Promise<DatasetVersion | null>;
  /** All of the catalogue, the newest first. */
  list(args: { limit: number }): Promise<DatasetVersion[]>;
}

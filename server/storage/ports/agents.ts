/** A released version of an agent: an entry of an append-only log. */
export interface AgentRelease {
  readonly name: string;
  readonly version: string;
  /** Who signed it, and the id of its blob (`sha256:` and 64 hex digits). */
  readonly authorKey: string;
  readonly blobId: string;
  /** As signed; checked by whoever admits it. Plain JSON. */
  readonly manifest: unknown;
  /** Server ms. */
  readonly releasedAt: number;
}

export interface Revocation {
  /** A blob's id or an author's key. */
  readonly subject: string;
  readonly reason: string;
  readonly at: number;
}

export interface AgentStore {
  /** Keeps a blob under the hash of its content and resolves to its id. The same content is kept once. */
  putBlob(content: Uint8Array): Promise<string>;
  /** Exactly the bytes that were put; null where there are none. */
  blob(id: string): Promise<Uint8Array | null>;
  /** Adds a release. False, and nothing changes, where that name and version exist: a release never changes. */
  release(release: AgentRelease): Promise<boolean>;
  find(args: { name: string; version: string }): Promise<AgentRelease | null>;
  /** Every release of a name, the newest first. */
  releases(name: string): Promise<AgentRelease[]>;
  /** Pages through all names in order, each with its newest release. */
  list(args: { after?: string; limit: number }): Promise<AgentRelease[]>;
  /** Takes a blob or an author out of use, for ever; the first reason stands. */
  revoke(revocation: Revocation): Promise<void>;
  /** Those of `subjects` that are revoked. */
  revoked(subjects: readonly string[]): Promise<Revocation[]>;
}

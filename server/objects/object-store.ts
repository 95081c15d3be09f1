import type { Readable } from 'node:stream';

/** A file of this machine that is to be kept. */
export interface LocalFile {
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** As HTTP names it, such as `application/json`. */
  readonly type: string;
}

/** First and last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Files that are written once and never changed, under paths such as `trivia-dataset/v1.jsonl`. A folder or a bucket;
 * `describeObjectStore` holds one suite for both. What fails is an ObjectError, or an error of the disk.
 */
export interface ObjectStore {
  /** The folder, or the address of the bucket, for whoever looks after the server. */
  readonly where: string;
  /** Keeps a file, whole or not at all. False, and nothing changes, where there is one of that path: a file never changes. */
  put(path: string, file: LocalFile): Promise<boolean>;
  /** Its size in bytes; null where there is none. */
  size(path: string): Promise<number | null>;
  /** Its bytes, or those of a range. Rejects where there is none. */
  read(path: string, range?: ByteRange): Promise<Readable>;
}

/** The store cannot be used; the message says what a person can do about it. */
export class ObjectError extends Error {
  override readonly name = 'ObjectError';
  /** For whoever asks over HTTP it is what a database that is away is: later, please. */
  readonly code = 'storage/objects';
}

import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { ObjectError, type ObjectStore } from './object-store.ts';

export interface S3Settings {
  /** Such as https://s3.eu-central-1.amazonaws.com, without the bucket. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** In front of every path, without slashes at its ends; may be empty. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A bucket that is busy or away for a moment is asked again so often, after growing pauses. */
const RETRIES_MAX = 4;

/** Objects of a bucket of anything that speaks the S3 protocol. Files are streamed from disk, never held in memory. */
export function s3Store(settings: S3Settings): ObjectStore {
  const { endpoint, region, bucket, prefix, accessKeyId, secretAccessKey } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES_MAX });
  const base = [endpoint.replace(/\/+$/, ''), bucket, ...(prefix === '' ? [] : [prefix])].join('/');
  const where = `s3://${[bucket, prefix].filter(Boolean).join('/')} at ${endpoint}`;

  async function ask(path: string, request: RequestInit & { method: string }): Promise<Response> {
    try {
      return await client.fetch(`${base}/${path}`, request);
    } catch (error) {
      throw new ObjectError(`${where} cannot be reached. Is S3_ENDPOINT right?`, { cause: error });
    }
  }

  async function size(path: string): Promise<number | null> {
    const answer = await ask(path, { method: 'HEAD' });
    if (answer.status === 404) return null;
    if (!answer.ok) throw refused(where, answer.status);
    return Number(answer.headers.get('content-length'));
  }

  return {
    where,
    size,
    async put(path, file) {
      // Stores that know conditional writes decide between two who write at once; others know what is there already.
      if ((await size(path)) !== null) return false;
      const answer = await ask(path, {
        method: 'PUT',
        headers: { 'content-type': file.type, 'if-none-match': '*', 'x-amz-content-sha256': file.sha256 },
        body: await openAsBlob(file.path, { type: file.type }),
      });
      await answer.body?.cancel();
      if (answer.status === 412 || answer.status === 409) return false;
      if (!answer.ok) throw refused(where, answer.status);
      return true;
    },
    async read(path, range) {
      const headers = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const answer = await ask(path, { method: 'GET', headers });
      if (answer.ok && answer.body) return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
      await answer.body?.cancel();
      throw answer.status === 404 ? new ObjectError(`There is no ${path} in ${where}.`) : refused(where, answer.status);
    },
  };
}

function refused(where: string, status: number): ObjectError {
  const why =
    status === 403 ? 'Check S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, and what they may do.' : 'Try again later.';
  return new ObjectError(`${where} answered with ${status}. ${why}`);
}

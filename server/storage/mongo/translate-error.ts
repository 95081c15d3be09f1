import { StorageError } from '../storage.ts';

/** MongoDB's codes that a person can do something about. */
const CODES: Readonly<Record<number, [StorageError['code'], (where: string) => string]>> = {
  13: [
    'storage/down',
    (where) => `MongoDB at ${where} does not let us do that. Check the rights of the user in MONGODB_URI.`,
  ],
  18: ['storage/down', (where) => `MongoDB at ${where} refuses the login. Check user and password in MONGODB_URI.`],
  85: [
    'storage/conflict',
    (where) => `MongoDB at ${where} has an index of ours with another key. Was it made by another Quizcade?`,
  ],
  86: [
    'storage/conflict',
    (where) => `MongoDB at ${where} has an index of ours with another key. Was it made by another Quizcade?`,
  ],
  10334: ['storage/refused', (where) => `MongoDB at ${where} was given more than a document may hold.`],
  14031: [
    'storage/full',
    (where) => `The disk of MongoDB at ${where} is full. Free some space; nothing that was acknowledged is lost.`,
  ],
};

/** Errors of what was handed in, whatever becomes of the server: by Mongoose's schemas, by size, by form. */
const UNKEEPABLE = ['ValidationError', 'StrictModeError', 'CastError', 'BSONError', 'RangeError', 'TypeError'];

/** The unique key was taken: somebody was faster, or it had been done before. */
export function isDuplicate(error: unknown): boolean {
  return (error as { code?: number } | null)?.code === 11000;
}

/** The driver's error as ours; nothing of MongoDB leaves this folder. `where` names the host, never a password. */
export function translate(error: unknown, where: string): StorageError {
  if (error instanceof StorageError) return error;
  const { code, message, name } = error as { code?: number; message?: string; name?: string };
  const known = CODES[code ?? 0];
  if (known) return new StorageError(known[0], known[1](where), { cause: error });
  if (name === 'MongoParseError' || name === 'MongoAPIError' || name === 'MongoInvalidArgumentError')
    return new StorageError('storage/down', 'MONGODB_URI is no address that MongoDB understands.', { cause: error });
  if (name && UNKEEPABLE.includes(name))
    return new StorageError('storage/refused', `MongoDB at ${where} was given what it does not keep: ${message}`, {
      cause: error,
    });
  return new StorageError(
    'storage/down',
    `MongoDB at ${where} cannot be reached or did not answer. Is it running, and does MONGODB_URI lead to it?`,
    { cause: error },
  );
}

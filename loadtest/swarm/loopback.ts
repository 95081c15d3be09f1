import { isIPv4 } from 'node:net';

/** A sentence for whoever asked for what is not done; it needs no stack. */
export class LoadError extends Error {}

/**
 * The address of a server to be loaded: on this machine alone, since the same against anybody else's would be an
 * attack. Throws a LoadError otherwise.
 */
export function readTarget(text: string): string {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (!url) throw new LoadError(`"${text}" is no address. Name one such as http://127.0.0.1:2567`);
  if (url.protocol !== 'http:')
    throw new LoadError(`"${text}" is no http address. Load is only put on this machine, without a proxy.`);
  if (!isLoopback(url.hostname))
    throw new LoadError(
      `${url.hostname} is not this machine. Load is only put on a server on 127.0.0.1: run this beside the server you want to measure.`,
    );
  const port = url.port === '' ? '80' : url.port;
  return `http://${url.hostname === 'localhost' ? '127.0.0.1' : url.hostname}:${port}`;
}

/** By what is written there, never by what a name server makes of it. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || (isIPv4(host) && host.startsWith('127.'));
}

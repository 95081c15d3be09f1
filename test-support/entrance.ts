import { type AskJsonArgs, askJson, type JsonAnswer } from './ask-json.ts';
import { PATIENCE_MS } from './patience.ts';

/** An address that people of a test come to: one server's, or that of several behind one port. */
export class Entrance {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  ask<T>(path: string, body?: unknown, args?: AskJsonArgs): Promise<JsonAnswer<T>> {
    return askJson<T>(`${this.url}${path}`, body, args);
  }

  async until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!(await holds())) {
      if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

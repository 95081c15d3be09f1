import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildServer } from '../child-server.ts';
import type { Finding, RowResult } from './finding.ts';
import { Meter } from './meter.ts';

/** One attack of the suite, in a file of its own under rows/. */
export interface Row {
  readonly id: string;
  readonly title: string;
  run(scene: Scene): Promise<void>;
}

/** The place of one attack: its servers, what it found, and what has to be ended after it. */
export class Scene {
  readonly meter = new Meter();
  /** What honest people beside the attack felt; a row sets it. */
  noticed = 'nobody was beside it';
  private readonly findings: Finding[] = [];
  private readonly endings: (() => Promise<void> | void)[] = [];

  /** A real server of its own on loopback; nothing else is ever attacked. */
  async startServer(environment: Record<string, string> = {}): Promise<ChildServer> {
    const server = await ChildServer.start('server/main.ts', { ...environment, HOST: '127.0.0.1' });
    if (new URL(server.url).hostname !== '127.0.0.1') throw new Error(`${server.url} is not this machine`);
    this.meter.watch(server);
    this.atEnd(() => server.stop());
    return server;
  }

  /** A data folder that outlives a killed server, and goes at the end. */
  dataFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'quizcade-hostile-'));
    this.atEnd(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  /** Runs when the row is over, the last one first. */
  atEnd(ending: () => Promise<void> | void): void {
    this.endings.push(ending);
  }

  /** Writes down a promise and whether it was seen to hold. */
  found(promise: string, seen: string, holds: boolean): void {
    this.findings.push({ promise, seen, holds });
  }

  private async close(): Promise<void> {
    this.meter.stop();
    for (const ending of this.endings.reverse()) await ending();
  }

  /** Plays a row from its start to its end. A row that cannot be played is a broken promise, not a crash of the suite. */
  static async play(row: Row): Promise<RowResult> {
    const scene = new Scene();
    const began = performance.now();
    try {
      await row.run(scene);
    } catch (error) {
      scene.found('the attack can be played to its end', String(error), false);
    }
    const figures = scene.meter.read();
    await scene.close();
    return {
      id: row.id,
      title: row.title,
      findings: scene.findings,
      noticed: scene.noticed,
      ...figures,
      seconds: Math.round((performance.now() - began) / 1000),
    };
  }
}

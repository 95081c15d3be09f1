import cluster from 'node:cluster';
import type { App } from './app.ts';
import type { ProcessMessage } from './cluster/hand-over.ts';
import { runProcesses } from './cluster/primary.ts';
import { readProcesses } from './cluster/read-processes.ts';
import { assertSameSecret } from './cluster/same-secret.ts';
import { ALIVE_MS } from './cluster/stalls.ts';
import { readConfig, StartError } from './config.ts';
import { prepareDataDir } from './data-dir.ts';
import { removeForgottenUploads } from './imports/uploaded-file.ts';
import { captureConsole, createLog, outliveReaders } from './log.ts';
import { loadSecret } from './people/secret.ts';
import { shutDown } from './shut-down.ts';
import { openStorage } from './storage/open.ts';
import { StorageError } from './storage/storage.ts';

/** Somebody has asked for the end: what fails from now on need not be told. */
let isClosing = false;
let endMods = (): void => {};

/** Starts Quizcade: reads the configuration, opens storage and the port, says where it is. */
async function main(): Promise<void> {
  outliveReaders();
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  captureConsole(log);
  const processes = readProcesses(process.argv.slice(2), config);
  if (processes > 1 && cluster.isPrimary) {
    await prepareDataDir(config.dataDir);
    await loadSecret(config); // once, before them: on a disk without links each of several would make its own
    process.exit(await runProcesses(processes, (text) => process.stdout.write(text)));
  }
  let app: App | null = null;
  const close = (): void => {
    if (!app) process.exit(0);
    isClosing = true;
    void shutDown(app).then((code) => {
      endMods();
      process.exit(code);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isClosing && !cluster.isWorker) process.exit(1); // the second Ctrl-C does not wait
      if (!isClosing) close();
    });
  }
  process.on('message', (message: ProcessMessage) => {
    if (message.kind === 'close' && !isClosing) close();
  });
  // A promise nobody waited for is a fault of ours, not a reason to end everybody's match.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a rejection nobody handled'));
  // After a throw that no room caught nothing can be trusted but the journal: the next start resumes from it.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error nobody caught; matches resume at the next start');
    void (app?.services.journal.flush() ?? Promise.resolve()).finally(() => process.exit(1));
  });

  await prepareDataDir(config.dataDir, { isHeld: cluster.isWorker });
  await removeForgottenUploads();
  // A server that is alone loads nothing of Redis.
  const redis =
    config.redisUrl === undefined ? null : await (await import('./cluster/redis.ts')).openRedis(config.redisUrl);
  const storage = await openStorage({ dataDir: config.dataDir, mongodbUri: config.mongodbUri });
  await storage.hold((sentence) => process.stderr.write(`${sentence}\n`), redis ? 'member' : 'alone');
  const secret = await loadSecret(config);
  if (redis) await assertSameSecret(redis.client, secret);
  // What serves is most of what there is to load: whoever is told what is wrong with their settings has not waited for
  // it, and the first of several processes, which serves nobody, never holds it.
  const { openApp } = await import('./open-app.ts');
  const opened = await openApp({ config, storage, log, secret, redis, processes });
  app = opened.app;
  endMods = () => opened.mods.dispose();
  const said = await opened.start();
  const { processId } = opened.app;
  log.info({ pid: process.pid, processId }, 'a process is ready');
  if (cluster.isWorker) {
    const tell = (message: ProcessMessage) => process.send?.(message);
    tell({ kind: 'ready', processId, said });
    setInterval(() => tell({ kind: 'alive' }), ALIVE_MS).unref();
  } else process.stdout.write(said);
}

/** The one sentence a person can act on; anything else is a fault of ours and keeps its stack for the report. */
function explain(error: unknown): string {
  if (error instanceof StartError || error instanceof StorageError) return error.message;
  const { code, port, syscall } = error as { code?: string; port?: number; syscall?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use. Close what uses it, or choose another: PORT=2600 npm start`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} is not allowed for this user. Choose one above 1024: PORT=2567 npm start`;
  if (code === 'EADDRNOTAVAIL' || syscall === 'getaddrinfo')
    return `HOST "${process.env.HOST}" is no address of this machine. Try HOST=0.0.0.0`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  if (isClosing) return; // the shutdown has the last word, and its own exit code
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});

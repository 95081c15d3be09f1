import { readConfig } from '../config.ts';
import { openMaker } from '../generation/open-maker.ts';
import { createLog } from '../log.ts';
import { openStorage } from '../storage/open.ts';

/** A process that makes questions until it is killed; what it had is taken up by another one soon. */
const LEASE_MS = 300;

const config = { ...readConfig(process.env), worker: 'inside' } as const;
const storage = await openStorage({ dataDir: config.dataDir, mongodbUri: config.mongodbUri });
openMaker({ config, storage, log: createLog('silent'), leaseMs: LEASE_MS }).work();

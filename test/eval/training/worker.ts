// Learns a network in a thread of its own, see train.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { learnNetwork } from './learn.ts';
import type { Job } from './learn.ts';

parentPort!.postMessage(learnNetwork(workerData as Job));

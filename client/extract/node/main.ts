import { parentPort } from 'node:worker_threads';
import { extract } from '../extract.ts';
import type { FileToExtract } from '../model.ts';

// A worker thread that reads one file and answers with what it found.
parentPort?.once('message', async (file: FileToExtract) => parentPort?.postMessage(await extract(file)));

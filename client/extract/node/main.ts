import { parentPort } from 'node:worker_threads';
import type { FileToExtract } from '../../src/corpus/extraction.ts';
import { extract } from '../extract.ts';

// A worker thread that reads one file and answers with what it found.
parentPort?.once('message', async (file: FileToExtract) => parentPort?.postMessage(await extract(file)));

import type { FileToExtract } from '../src/corpus/extraction.ts';
import { extract } from './extract.ts';

// A web worker that reads one file and answers with what it found.
addEventListener('message', async ({ data }: MessageEvent<FileToExtract>) => postMessage(await extract(data)));

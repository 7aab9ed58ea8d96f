import { extract } from './extract.ts';
import type { FileToExtract } from './model.ts';

// A web worker that reads one file and answers with what it found.
addEventListener('message', async ({ data }: MessageEvent<FileToExtract>) => postMessage(await extract(data)));

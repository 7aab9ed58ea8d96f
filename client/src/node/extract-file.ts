import { Worker } from 'node:worker_threads';
import { type ExtractFile, type Extraction, extractionTimeout } from '../corpus/extraction.ts';

/** Reads each file in a thread of its own, by the program at a path, which is ended afterwards. */
export function createExtractFile(program: string, timeout = extractionTimeout): ExtractFile {
  return async (file) => {
    const thread = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    try {
      return await new Promise<Extraction>((resolve, reject) => {
        const tooLong = () => reject(new Error('It takes too long.'));
        thread.once('message', resolve).once('error', reject).once('exit', tooLong);
        setTimeout(tooLong, timeout).unref();
        thread.postMessage(file);
      });
    } finally {
      await thread.terminate();
    }
  };
}

import type { Connection } from 'vscode-languageserver';
import { FileProblem, type FileSystem } from '../ports/file-system.ts';
import { type FindArticlesParams, findArticles, type ReadArticleParams, readArticle } from '../protocol/requests.ts';
import { canonicalUri } from './folders.ts';

/** The files as the client sees them: local, remote and virtual workspaces alike. */
export function createClientFiles(connection: Connection): FileSystem {
  return {
    findArticles: async (folder, { include, exclude }) => {
      const params: FindArticlesParams = { folder, include, exclude };
      try {
        const uris = await connection.sendRequest<string[]>(findArticles, params);
        return { uris: uris.map(canonicalUri).sort(), problems: [] };
      } catch (error) {
        return { uris: [], problems: [{ uri: folder, message: `This folder could not be read: ${messageOf(error)}` }] };
      }
    },
    read: async (uri) => {
      const params: ReadArticleParams = { uri };
      const bytes = await connection.sendRequest<string | null>(readArticle, params).catch((error: unknown) => {
        throw new FileProblem('unreadable', `This file could not be read: ${messageOf(error)}`);
      });
      if (bytes === null) throw new FileProblem('not-found', 'This file does not exist.');
      return fromBase64(bytes);
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Int8Array(128).fill(-1);
for (const [value, char] of [...alphabet].entries()) sextets[char.charCodeAt(0)] = value;

/** Characters that are none of base64's are passed over. */
function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [length, bits, count] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const sextet = sextets[text.charCodeAt(i)] ?? -1;
    if (sextet < 0) continue;
    bits = (bits << 6) | sextet;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = (bits >> count) & 0xff;
  }
  return bytes.subarray(0, length);
}

import { replaceFile as replace } from '@counterclaim/server/replace-file';
import type { ReplaceFile } from '../annotation/write.ts';

/** Writes beside, brings it to the disk and renames. */
export const replaceFile: ReplaceFile = (uri, bytes, expected) => replace(uri.fsPath, bytes, expected);

import * as vscode from 'vscode';
import { meantPassage } from '../annotation/passage.ts';
import type { Command } from './index.ts';
import { giveTags } from './tag-passage.ts';

/** Gives a passage the tags that were given last, besides those that it has. */
export const tagAgain: Command = {
  id: 'counterclaim.tagAgain',
  create: (session) => async () => {
    const { last } = session.annotating.tags;
    if (last.length === 0) {
      await vscode.commands.executeCommand('counterclaim.tagPassage');
      return;
    }
    const passage = await meantPassage(session.annotating);
    if (passage === undefined) return;
    const before = passage.annotation?.tags.map(({ id }) => id) ?? [];
    await giveTags(session, passage, [...new Set([...before, ...last])], []);
  },
};

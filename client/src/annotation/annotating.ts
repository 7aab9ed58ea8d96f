import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Highlights } from '../highlights.ts';
import { type Acts, createActs } from './acts.ts';
import { type Annotations, followAnnotations } from './annotations.ts';
import { createAuthor } from './author.ts';
import { type Comments, showComments } from './comments.ts';
import { showTagDecorations, type TagDecorations } from './decorations.ts';
import type { Surroundings } from './passage.ts';
import { createTagMemory, type TagMemory } from './tag-memory.ts';
import type { ReplaceFile } from './write.ts';

/** Everything about annotations that the commands work with. */
export interface Annotating extends Surroundings {
  readonly annotations: Annotations;
  readonly acts: Acts;
  readonly comments: Comments;
  readonly decorations: TagDecorations;
  readonly tags: TagMemory;
}

export function createAnnotating(
  client: BaseLanguageClient,
  highlights: Highlights,
  replaceFile: ReplaceFile | null,
  context: vscode.ExtensionContext,
): Annotating {
  const author = createAuthor();
  const annotations = followAnnotations(client, context);
  return {
    client,
    highlights,
    annotations,
    acts: createActs(client, author, replaceFile),
    comments: showComments(client, annotations, author, context),
    decorations: showTagDecorations(client, annotations, context),
    tags: createTagMemory(context),
  };
}

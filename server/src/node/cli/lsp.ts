import { readArguments, UsageError } from './usage.ts';

/**
 * Serves an editor over standard input and output, with the very program that the extension starts. It ends the process
 * by itself, as the protocol asks for.
 */
export async function lspCommand(args: readonly string[]): Promise<number> {
  if (!readArguments(args, { flags: ['stdio'] }).flags.has('stdio')) throw new UsageError('lsp needs --stdio');
  await import('../serve.ts');
  return 0;
}

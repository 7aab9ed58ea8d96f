import { readArguments } from './usage.ts';

/**
 * `counterclaim mcp`: offers the look-ups of the corpus as tools of a Model Context Protocol server over standard input and
 * output. They only read. The library of the protocol is loaded here alone.
 */
export async function mcpCommand(args: readonly string[]): Promise<number> {
  const { paths } = readArguments(args, { paths: true });
  const { serveTools } = await import('../mcp/mcp-server.ts');
  await serveTools(paths);
  return 0;
}

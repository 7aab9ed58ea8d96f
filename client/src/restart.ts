import type { BaseLanguageClient } from 'vscode-languageclient';

/** Starts the server anew, also where it hangs or has failed. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop())
    await client.stop().catch((error: unknown) => client.error('The server did not stop.', error, false));
  await client.start();
}

import { agreementCommand } from './agreement.ts';
import { analyseCommand } from './analyse.ts';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { lspCommand } from './lsp.ts';
import { mcpCommand } from './mcp.ts';
import { mergeCommand } from './merge.ts';
import { complain, endWithReader, print } from './output.ts';
import { UsageError, usage } from './usage.ts';
import { version } from './version.ts';

/** Runs a command with the arguments after it and returns the exit status. */
type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  agreement: agreementCommand,
  analyse: analyseCommand,
  check: checkCommand,
  compare: compareCommand,
  export: exportCommand,
  import: importCommand,
  lsp: lspCommand,
  mcp: mcpCommand,
  merge: mergeCommand,
};

/** The program `counterclaim`. Sets the exit status: 0 done, 2 wrong usage or input that could not be read. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  endWithReader();
  try {
    process.exitCode = await dispatch(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(error.message);
    process.exitCode = 2;
  }
}

async function dispatch([first, ...rest]: readonly string[]): Promise<number> {
  if (first === '--version') return show(`${version}\n`);
  if (first === '--help' || first === '-h' || first === 'help') return show(usage);
  if (first === undefined)
    throw new UsageError(`a command is missing: ${Object.keys(commands).join(', ')}; see --help`);
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (command === undefined) throw new UsageError(`there is no command “${first}”; see --help`);
  if (rest.includes('--help') || rest.includes('-h')) return show(usage);
  return command(rest);
}

async function show(text: string): Promise<number> {
  await print(text);
  return 0;
}

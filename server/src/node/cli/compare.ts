import { compare } from '../../link/link.ts';
import type { Comparison } from '../../link/model.ts';
import { renderReason } from '../../link/reason.ts';
import { noStatistics, prepareSentence } from '../../link/sentence.ts';
import { readJsonLines } from './json-lines.ts';
import { complain, print } from './output.ts';
import { readArguments, readFormat } from './usage.ts';

interface Pair {
  readonly id: unknown;
  readonly a: string;
  readonly b: string;
}

/** `counterclaim compare`: answers each pair of sentences on standard input before it reads the next. */
export async function compareCommand(args: readonly string[]): Promise<number> {
  readFormat(readArguments(args, { format: true }).format, ['jsonl']);
  let status = 0;
  const broken = (message: string) => {
    status = 2;
    complain(message);
  };
  for await (const { value } of readJsonLines(process.stdin, toPair, broken)) {
    await print(`${JSON.stringify(toAnswer(value.id, comparePair(value)))}\n`);
  }
  return status;
}

function toPair(value: unknown): Pair | string {
  const { id, a, b } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return '“id” must be a string';
  if (typeof a !== 'string' || typeof b !== 'string') return '“a” and “b” must be strings';
  return { id, a, b };
}

function comparePair({ a, b }: Pair): Comparison {
  return compare(prepareSentence(a), prepareSentence(b), noStatistics);
}

function toAnswer(id: unknown, { relation, same, disputed, evidence }: Comparison): unknown {
  const reasons = evidence.map((one) => ({ code: one.code, message: renderReason(one) }));
  return { id, relation, same, disputed, reasons };
}

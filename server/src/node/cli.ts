#!/usr/bin/env node
import { runCommandLine } from './cli/run.ts';

await runCommandLine(process.argv.slice(2));

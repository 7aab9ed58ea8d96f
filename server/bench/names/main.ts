import { measureNames } from './quality.ts';

for (const line of measureNames()) console.log(line);

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { recorded, renderSeeds } from './seeds.ts';

// Records what is found in the articles now. The difference in version control is the change of behaviour to review.
rmSync(recorded, { recursive: true, force: true });
mkdirSync(recorded, { recursive: true });
for (const [name, text] of renderSeeds()) writeFileSync(new URL(name, recorded), text);

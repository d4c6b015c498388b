import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './rules/pages.ts';

// Writes a page per diagnostic code into each folder named: node dist/build-pages.cjs FOLDER…
for (const folder of process.argv.slice(2)) {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of pages()) writeFileSync(join(folder, name), text);
}

// The floor of the command line: reads every file of the folders and files that it is given, and prints how many there were.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

let bytes = 0;
const files = process.argv.slice(2).flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]));
for (const file of files) bytes += readFileSync(file, 'utf8').length;
process.stdout.write(`${files.length} files, ${bytes} characters\n`);

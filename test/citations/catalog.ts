import { compile } from '../../server/src/knowledge/compile.ts';
import { readFolder } from '../../server/src/knowledge/folder.ts';
import { openCatalog } from '../../server/src/knowledge/openCatalog.ts';

/** The bundled knowledge, read from its source once per test file. */
export const catalog = openCatalog(compile(readFolder('knowledge', 'bundled').files));

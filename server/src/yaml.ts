// What the bundles take from the library, for the copy that they share (esbuild.mjs).
export { isMap, isScalar, isSeq, parse, parseDocument, stringify, visit } from 'yaml';

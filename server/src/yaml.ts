// What the bundles beside the server take from the library, for the copy that they share (esbuild.mjs).
export { LineCounter, Pair, Scalar, YAMLMap, isMap, isScalar, isSeq, parse, parseDocument, stringify, visit } from 'yaml';

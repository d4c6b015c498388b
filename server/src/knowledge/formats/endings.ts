/** Endings of files that importers may know; what a file really is its content says. */
const ENDINGS = /\.(?:xml|akn|fmx|uslm|json|ya?ml|bib|bibtex|biblatex|md|markdown)$/i;

/** True for a file name that an importer may know. */
export function isImportable(name: string): boolean {
  return ENDINGS.test(name);
}

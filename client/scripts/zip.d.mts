/** Writes a ZIP archive; the same files give the same archive. Names with `/`. */
export function zip(files: readonly { name: string; data: Buffer }[]): Buffer;

/**
 * Whether a path fits a glob: `**` is any number of folders, `*` and `?` are characters within one name. A glob without `/` fits the name of
 * a file in any folder. Linear in the path for each `*`.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const pattern = glob.replace(/\\/g, '/').replace(/^\.?\//, '');
  const parts = path.replace(/\\/g, '/').split('/');
  return pattern.includes('/') ? matchParts(pattern.split('/'), parts) : matchName(pattern, parts.at(-1)!);
}

function matchParts(globs: readonly string[], parts: readonly string[]): boolean {
  // Which numbers of parts the globs read so far can have used up.
  let reached = new Set([0]);
  for (const glob of globs) {
    const next = new Set<number>();
    for (const used of reached) {
      if (glob === '**') for (let i = used; i <= parts.length; i++) next.add(i);
      else if (used < parts.length && matchName(glob, parts[used]!)) next.add(used + 1);
    }
    reached = next;
  }
  return reached.has(parts.length);
}

function matchName(glob: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  let i = 0;
  while (at < name.length) {
    if (glob[i] === '*') {
      star = i++;
      retry = at;
    } else if (glob[i] === '?' || glob[i] === name[at]) {
      i++;
      at++;
    } else if (star >= 0) {
      i = star + 1;
      at = ++retry;
    } else return false;
  }
  while (glob[i] === '*') i++;
  return i === glob.length;
}

/** What a glob is made of: folders, a class of characters, or a single character. */
const TOKEN = /(?<![^/{,])\*\*(?![^/},])\/?|\[[!^]?[^[\]/]+\]|[^]/gu;

/**
 * Whether a path fits a glob: `**` is any number of folders, `*` and `?` are characters within one name, `[a-c]` is one of these
 * characters, `{a,b}` is either. A glob that ends in `/` or in a name without `*` and `?` fits what lies below that folder too; one
 * without a `/` before its end fits a name in any folder. Linear in the path for each character of the glob.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const [written, target] = [glob, path].map((text) => text.replace(/\\/g, '/')) as [string, string];
  const name = written.replace(/(?<!\/)\/+$/, '');
  const starts = name.includes('/') ? [0] : [0, ...[...target.matchAll(/\//g)].map(({ index }) => index + 1)];
  const pattern = name.replace(/^\.?\//, '');
  const ends = endsOf(pattern, target, new Set(starts));
  const isFolder = written.endsWith('/');
  if (!isFolder && ends.has(target.length)) return true;
  const mayBeFolder = isFolder || !/[*?]/.test(pattern.slice(pattern.lastIndexOf('/') + 1));
  return pattern !== '' && mayBeFolder && [...ends].some((end) => target[end] === '/');
}

/** Where in the path the pattern can end that begins at one of `starts`. */
function endsOf(pattern: string, path: string, starts: Set<number>): Set<number> {
  const hasGroups = areClosed(pattern);
  const groups: { readonly from: Set<number>; readonly ends: Set<number> }[] = [];
  let at = starts;
  for (const [token] of pattern.matchAll(TOKEN)) {
    const group = groups.at(-1);
    if (hasGroups && token === '{') groups.push({ from: at, ends: new Set() });
    else if (group && (token === ',' || token === '}')) {
      for (const end of at) group.ends.add(end);
      at = token === ',' ? group.from : groups.pop()!.ends;
    } else at = after(token, path, at);
  }
  return at;
}

function areClosed(pattern: string): boolean {
  let open = 0;
  for (const [token] of pattern.matchAll(TOKEN)) {
    if (token === '{') open++;
    if (token === '}' && --open < 0) return false;
  }
  return open === 0;
}

/** The places behind a token that stands at one of `from`. */
function after(token: string, path: string, from: ReadonlySet<number>): Set<number> {
  const next = new Set<number>();
  if (token.startsWith('**')) return behindFolders(token, path, from);
  if (token === '*') {
    for (const start of from) for (let end = start; !next.has(end); end++) {
      next.add(end);
      if (end >= path.length || path[end] === '/') break;
    }
    return next;
  }
  for (const start of from) {
    const found = String.fromCodePoint(path.codePointAt(start) ?? 0);
    if (start < path.length && fits(token, found)) next.add(start + found.length);
  }
  return next;
}

/** Behind `**` is the rest of the path, behind `**` with a slash every folder of it. */
function behindFolders(token: string, path: string, from: ReadonlySet<number>): Set<number> {
  const next = new Set(from);
  const [first] = [...from].sort((a, b) => a - b);
  for (let end = (first ?? path.length) + 1; end <= path.length; end++) if (token === '**' || path[end - 1] === '/') next.add(end);
  return next;
}

function fits(token: string, found: string): boolean {
  if (token === '?') return found !== '/';
  return token.length > 2 && token.startsWith('[') ? found !== '/' && isInClass(token.slice(1, -1), found) : token === found;
}

function isInClass(written: string, found: string): boolean {
  const isNot = /^[!^]/.test(written);
  const members = [...written.slice(isNot ? 1 : 0)];
  let isIn = false;
  for (let i = 0; i < members.length; i++) {
    const isRange = members[i + 1] === '-' && i + 2 < members.length;
    if (isRange ? members[i]! <= found && found <= members[i + 2]! : members[i] === found) isIn = true;
    if (isRange) i += 2;
  }
  return isIn !== isNot;
}

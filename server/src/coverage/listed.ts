/** A line that only points elsewhere: a link, or a title with dots and a page. */
const POINTER = /^[*_]*(?:\d+[.)]\s*)?\[(?![\^@])[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?[*_]*[.,;]?$|^\[[^\]]*\]\(#|^[*_]*\([^()]*\)[*_]*\.?$|(?:\.\s?){4,}\s*\d+$|…+\s*\d+$/u;

/** An author with initials, "Couture, S." or "Зиновьева Е. С.": what stands behind is a title and, after a mark, a year. "U.S." is no author. */
const INITIALS = String.raw`(?!(?:Section|Part|Annex|Appendix|Option|Principle|Article|Chapter|Schedule|State|Country|Case|Group|Title)\b)(?:\p{Lu}[\p{L}'’-]+ )?\p{Lu}[\p{L}'’-]+,? (?!U\.(?:S|K|N)\.)(?:\p{Lu}\.[ -]?){1,3}(?:(?:[,(:&«“"]|(?<= )[*_]|(?:and|et|y|и|und|et al) \p{Lu}).{0,400}\b|(?=\p{Lu}).{0,400}[.,:;?!—–]\s?)(?:19|20)\d\d\b`;

/** One with a given name, "Smith, John.": a title that is marked as one, and a year in brackets or at the end. A sentence can begin alike: "The Republic, …". */
const GIVEN = String.raw`\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}-]+(?: \p{Lu}\.)?[,.](?=.{0,300}[*_«“"‘'《]).{0,400}(?:\([^()]{0,60}(?:19|20)\d\d[a-z]?\)|(?:19|20)\d\d[a-z]?[^\p{L}]*$)`;

/** A body, or an author by name, with a title that is marked as one and a year near its end: "Law Commission, *Data beyond the Border* (2024)." A sentence has words in small letters before the title. */
const TITLED = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:of|the|for|and|on|de|du|des|la|le|del|y|et|\p{Lu}[\p{L}'’.-]*)){0,8}, ?[*_«“"‘《].{2,250}[*_»”"’》](?:[\s,(][^.!?]{0,50})?(?:19|20)\d\d[a-z]?(?:[^\p{L}]|\bpp?\b)*$`;

const REFERENCE = new RegExp(`^[*_]*(?:${INITIALS}|${GIVEN}|${TITLED})`, 'u');

/** Whether a line is nothing but a link, a line of contents or an entry of a bibliography. */
export function isEntry(text: string): boolean {
  return POINTER.test(text) || REFERENCE.test(text);
}

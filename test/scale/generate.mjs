// Makes a folder of laws shaped like real ones: Formex, Akoma Ntoso, USLM and Legalize Markdown in turns, each provision with numbered parts.
// node test/scale/generate.mjs PROVISIONS FOLDER — provisions are articles or sections; each has about 60 words in one to four parts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const count = Number(process.argv[2] ?? 100_000);
const folder = process.argv[3] ?? 'knowledge';
const PER_LAW = 400;
const WORDS = 'operator authority service network security incident measure significant notify register supervise data access provider entity risk critical digital record public request duty scope term period report cooperate assess protect member infrastructure system essential important'.split(' ');
let seed = 7;
const next = (n) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % n;
// Half of the words are rare, as in real texts.
const word = () => (next(100) < 50 ? WORDS[next(WORDS.length)] : `${WORDS[next(WORDS.length)].slice(0, 4)}${'aeiou'[next(5)]}${'bdgklmnprstvz'[next(13)]}${'aeiou'[next(5)]}${'nrst'[next(4)]}`);
const words = (n) => Array.from({ length: n }, word).join(' ');
const sentence = (n) => `The ${words(n)}.`;
const parts = () => Array.from({ length: 1 + next(4) }, () => sentence(12 + next(14)));
const heading = () => `${words(2 + next(3))}`;

const FORMATS = {
  'fmx.xml': (law, articles) => `<?xml version="1.0"?><ACT xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-05.55.xd"><BIB.INSTANCE><DATE ISO="20200101"/><NO.DOC><NO.CURRENT>${law + 9000}</NO.CURRENT><YEAR>2020</YEAR></NO.DOC></BIB.INSTANCE><TITLE><TI><P>Regulation (EU) 2020/${law + 9000} on ${words(4)}</P></TI></TITLE><ENACTING.TERMS>${articles.map(({ n, title, text }) => `<ARTICLE IDENTIFIER="${n}"><TI.ART>Article ${n}</TI.ART><STI.ART>${title}</STI.ART>${text.map((one, i) => `<PARAG><NO.PARAG>${i + 1}.</NO.PARAG><ALINEA>${one}</ALINEA></PARAG>`).join('')}</ARTICLE>`).join('\n')}</ENACTING.TERMS></ACT>`,
  'akn.xml': (law, articles) => `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification><FRBRWork><FRBRuri value="/akn/xz/act/2020/${law}"/><FRBRdate date="2020-02-02" name="Generation"/><FRBRcountry value="xz"/></FRBRWork></identification></meta><preface><docTitle>Act ${law} on ${words(4)}</docTitle></preface><body>${articles.map(({ n, title, text }) => `<section eId="sec_${n}"><num>${n}.</num><heading>${title}</heading>${text.map((one, i) => `<subsection eId="sec_${n}__subsec_${i + 1}"><num>(${i + 1})</num><content><p>${one}</p></content></subsection>`).join('')}</section>`).join('\n')}</body></act></akomaNtoso>`,
  'uslm.xml': (law, articles) => `<pLaw xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en"><meta><dc:title>Public Law 999–${law}: On ${words(4)}</dc:title></meta><main>${articles.map(({ n, title, text }) => `<section><num value="${n}">SEC. ${n}. </num><heading>${title}</heading>${text.map((one, i) => `<subsection><num value="${String.fromCharCode(97 + i)}">(${String.fromCharCode(97 + i)})</num><content>${one}</content></subsection>`).join('')}</section>`).join('\n')}</main></pLaw>`,
  md: (law, articles) => `---\ntitle: "Law ${law} on ${words(4)}"\nidentifier: "L-${law}"\ncountry: "xy"\nrank: "law"\npublication_date: "2020-03-03"\nstatus: "in_force"\n---\n# Law ${law}\n\n${articles.map(({ n, title, text }) => `##### Article ${n}. ${title}\n\n${text.map((one, i) => `${i + 1}. ${one}`).join('\n\n')}\n`).join('\n')}`,
};

mkdirSync(folder, { recursive: true });
for (let law = 0, done = 0; done < count; law++) {
  const many = Math.min(PER_LAW, count - done);
  const [ending, write] = Object.entries(FORMATS)[law % 4];
  writeFileSync(join(folder, `law-${law}.${ending}`), write(law, Array.from({ length: many }, (_, i) => ({ n: i + 1, title: heading(), text: parts() }))));
  done += many;
}

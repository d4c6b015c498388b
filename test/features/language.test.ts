import { describe, expect, test } from 'vitest';
import { writeAuthorities } from '../../server/src/features/authorities.ts';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import { languageOf } from '../../server/src/features/fixes/language.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { applied } from '../support/check.ts';
import { viewOf } from '../support/world.ts';

const language = (text: string): string => languageOf(readMemo('file:///memo.md', 1, text));

function fail(message: string): never {
  throw new Error(message);
}

/** A sentence or two of a memo in each language. */
const SAID: Readonly<Record<string, string>> = {
  en: 'This note advises the Government on sovereignty over networks. The State has jurisdiction over what lies in its territory.',
  fr: "La présente note conseille le Gouvernement sur la souveraineté à l'égard des réseaux. L'État exerce sa compétence sur son territoire.",
  es: 'La presente nota asesora al Gobierno sobre la soberanía respecto de las redes. El Estado ejerce su jurisdicción en su territorio.',
  ru: 'Записка содержит рекомендации Правительству по вопросам суверенитета. Государство осуществляет юрисдикцию на своей территории; объём её определяет закон.',
  zh: '本备忘录就网络与数据主权问题向政府提出建议。国家对位于其领土内的网络行使管辖权。',
  pt: 'A presente nota aconselha o Governo sobre a soberania em relação às redes. O Estado exerce a sua jurisdição no seu território.',
  it: 'La presente nota consiglia il Governo sulla sovranità rispetto alle reti. Lo Stato esercita la propria giurisdizione nel suo territorio.',
  ca: "Aquesta nota aconsella el Govern sobre la sobirania respecte de les xarxes. L'Estat exerceix la seva jurisdicció al seu territori.",
  de: 'Diese Note berät die Regierung über die Souveränität im Netz. Der Staat übt die Hoheitsgewalt über das aus, was in seinem Gebiet liegt.',
  nl: 'Deze nota adviseert de regering over de soevereiniteit van het net. De staat oefent rechtsmacht uit over wat in zijn gebied ligt.',
  uk: 'Ця записка містить рекомендації Уряду з питань суверенітету. Держава здійснює юрисдикцію на своїй території.',
  bg: 'Настоящият меморандум съветва правителството относно суверенитета върху мрежите. Държавата упражнява юрисдикция на своята територия.',
  ja: '本覚書は、ネットワークに関する主権について政府に助言する。国家は、その領域内の基盤に対して管轄権を行使する。',
  ko: '이 각서는 네트워크와 데이터에 대한 주권에 관하여 정부에 조언한다.',
  und: 'Niniejsza nota doradza Rządowi w sprawie suwerenności nad sieciami i danymi. Państwo sprawuje jurysdykcję nad infrastrukturą na swoim terytorium.',
};

describe('the language of a memo', () => {
  test.each(Object.entries(SAID))('%s', (expected, text) => expect(language(`---\ntitle: Memo\n---\n\n# Memo\n\n${text}\n`)).toBe(expected));

  test.each([
    ['Гэтая запіска змяшчае рэкамендацыі ўраду па пытаннях суверэнітэту ў дачыненні да сетак.'],
    ['Ова белешка саветује Владу о суверенитету над мрежама и врши надлежност на њеној територији.'],
    ['Бұл жазба Үкіметке желілер мен деректерге қатысты егемендік мәселелері бойынша кеңес береді.'],
    ['Denna promemoria ger regeringen råd om suveränitet över nät och data som finns på dess territorium.'],
  ])('is none that scaffolds come in: %s', (text) => expect(language(text)).toBe('und'));

  const long = (text: string): string => Array<string>(5).fill(text).join(' ');
  test.each([
    ['a block quote', `> ${long(SAID['fr']!)}`],
    ['a block quote in Chinese', `> ${long(SAID['zh']!)}`],
    ['quotation marks', `The agreement says: “${long(SAID['es']!)}”`],
    ['guillemets', `The agreement says: « ${long(SAID['fr']!)} »`],
    ['one of several paragraphs', `${long(SAID['fr']!)}\n\n${SAID['en']!}\n\n${SAID['en']!}\n\n${SAID['en']!}`],
    ['a comment', `<!-- ${long(SAID['ru']!)} -->`],
  ])('is not that of what it quotes in %s', (_, quoted) => expect(language(`# Memo\n\n${SAID['en']!}\n\n${quoted}\n`)).toBe('en'));

  test('is not told by the keys of what it cites', () => expect(language('网络主权 [@un:charter, art. 2(1)], [@un:arsiwa, art. 4], [@un:a-res-2625], [@icj:nicaragua, para. 205]。')).toBe('zh'));
  test('is English where nothing tells', () => expect([language(''), language('# 1\n'), language('---\nlang: pt-BR\n---\n\nText of the memo.\n')]).toEqual(['en', 'en', 'pt']));
});

test.each(['fr', 'es', 'ru', 'zh'])('the table of authorities does not change the language of a memo of one paragraph in %s', (expected) => {
  const text = `${SAID[expected]!} [@un:charter, art. 51] [@eu:gdpr, art. 3] [@un:gge-2015, para. 27] [@icj:nicaragua, para. 195] [@coe:budapest, art. 25] [@us:cloud-act]\n`;
  const written = writeAuthorities(viewOf(text)).reduce((memo, edit) => memo.slice(0, edit.span.start) + edit.text + memo.slice(edit.span.end), text);
  expect(written).toContain('Convention on Cybercrime');
  expect(language(written)).toBe(expected);
});

test.each(['pt', 'it', 'ca', 'uk', 'bg', 'ja', 'und'])('a scaffold is in English in a memo in a language of which there is none: %s', (said) => {
  const memo = `---\ncomity: { profile: sovereignty-memo }\n---\n\n# Memo\n\n${SAID[said]!}\n`;
  const view = viewOf(memo);
  const all = findingsOf(view, fail);
  const finding = all.find(({ code }) => code === 'missing-self-defence')!;
  const text = applied(memo, codeActions(view, finding.span, [finding], all).find(({ title }) => title.startsWith('Insert'))!);
  expect(text).toContain('## Self-defence\n\nThe inherent right of self-defence');
  expect(text).toContain('[to be completed: on which conditions]');
});

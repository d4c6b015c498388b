import { expect, test } from 'vitest';
import { definitionsIn, scopeIn } from '../../../server/src/knowledge/formats/definitions.ts';
import { describeEntry } from '../../../server/src/knowledge/describe.ts';
import { nameAt } from '../../../server/src/knowledge/names.ts';
import { mergeKnowledge, compile } from '../../../server/src/knowledge/compile.ts';
import { openCatalog } from '../../../server/src/knowledge/openCatalog.ts';
import { catalogOf, files, instrumentText, shippedKnowledge } from '../support.ts';

const BODY = `## Article 2. Terms {#art_2}

> For the purposes of this Act:
>
> [(1)]{#art_2__point_1} ‘essential operator’ means a body that keeps a network running;
>
> [(2)]{#art_2__point_2} ‘incident’ means an event that harms a network.

## Article 9. Duty {#art_9}

> In this Chapter, a grave incident means one that stops a service for a day.
`;

test('the terms that a law defines are found in prose, with their scope', () => {
  const catalog = catalogOf({ 'instruments/ee/net.md': instrumentText('ee:net', '', BODY) });
  expect(catalog.terms.map(({ label, definitions: [one] }) => [label, one!.provision, one!.scope])).toEqual([
    ['essential operator', 'art_2__point_1', 'for the purposes of this Act'],
    ['incident', 'art_2__point_2', 'for the purposes of this Act'],
    ['grave incident', 'art_9', 'in this Chapter'],
  ]);
  const found = nameAt(catalog, 'Every essential operator reports.', 10)!;
  expect(describeEntry(catalog, found.entry)).toContain('(for the purposes of this Act)');
});

test('a definition joins the term that ships', () => {
  const base = shippedKnowledge();
  const known = base.terms.find(({ definitions }) => definitions.length > 0)!;
  const law = instrumentText('ee:net', '', `## Article 2 {#art_2}\n\n> “${known.label}” means something of its own here.\n`);
  const catalog = openCatalog(mergeKnowledge([base, compile(files({ 'instruments/ee/net.md': law }), base)]));
  expect(catalog.terms.filter(({ label }) => label === known.label)).toHaveLength(1);
  expect(catalog.entry(known.id)).toMatchObject({ definitions: [...known.definitions, { instrument: 'ee:net', provision: 'art_2' }] });
  expect(catalog.terms).toHaveLength(base.terms.length);
});

test.each([
  ['The term ‘critical service’ means a service that a State cannot do without.', 'critical service', ''],
  ['In this Act, unless the context otherwise requires, network operator means a body that runs a network.', 'network operator', 'in this Act'],
  ['For the purposes of this Regulation, “incident” shall mean an event that harms a network.', 'incident', 'for the purposes of this Regulation'],
  ['Au sens de la présente loi, on entend par «opérateur essentiel» : toute personne qui exploite un réseau.', 'opérateur essentiel', 'au sens de la présente loi'],
  ["On entend par incident majeur, tout événement qui arrête un service pendant un jour.", 'incident majeur', ''],
  ['Aux fins de la présente loi, on entend par:\na) opérateur : la personne qui exploite un réseau;\nb) incident : un événement.', 'opérateur', 'aux fins de la présente loi'],
  ['A los efectos de la presente ley se entiende por operador crítico: toda persona que explota una red.', 'operador crítico', 'a los efectos de la presente ley'],
  ['A los efectos de esta Ley se entiende por:\na) Incidente: el suceso que daña una red.', 'Incidente', 'a los efectos de esta Ley'],
  ["Als efectes d’aquesta Llei, s’entén per:\na) Ciberseguretat: el conjunt de mesures.", 'Ciberseguretat', 'als efectes d’aquesta Llei'],
  ['Ai fini della presente legge, si intende per:\na) operatore : chi gestisce una rete.', 'operatore', 'ai fini della presente legge'],
  ['Для целей настоящего Федерального закона под сетью связи понимается совокупность устройств.', 'сетью связи', 'для целей настоящего Федерального закона'],
  ['В настоящем Федеральном законе используются следующие основные понятия:\n1) информация - сведения независимо от формы;\n2) оператор сети — лицо, которое ведёт сеть.', 'оператор сети', 'в настоящем Федеральном законе'],
  ['本法所称个人信息处理者，是指自主决定处理目的的组织、个人。', '个人信息处理者', '本法'],
  ['本法下列用语的含义：\n（一）网络，是指由计算机组成的系统。\n（二）网络数据，是指通过网络处理的电子数据。', '网络数据', '本法'],
  ['„Betreiber“ ist, wer ein Netz betreibt.', 'Betreiber', ''],
  ['Kritische Anlagen im Sinne dieses Gesetzes sind Anlagen, die unverzichtbar sind.', 'Kritische Anlagen', 'im Sinne dieses Gesetzes'],
  ['この法律において「個人情報」とは、生存する個人に関する情報をいう。', '個人情報', ''],
])('%s', (text, label, scope) => {
  expect(definitionsIn(text).map((one) => one.label)).toContain(label);
  expect(scopeIn(text)).toBe(scope);
});

test.each([
  'The operator shall notify its users, and this means a notice in writing.',
  'It is by no means certain. That includes the authority.',
  'Member States shall ensure that the operator has the means to act.',
  'The word “shall” is a duty.',
  'Le présent article ne s’applique pas : il est abrogé.',
])('no definition: %s', (text) => {
  expect(definitionsIn(text)).toEqual([]);
});

import { expect, test } from 'vitest';
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
    ['essential operator', 'art_2__point_1', 'for the purposes of this act'],
    ['incident', 'art_2__point_2', 'for the purposes of this act'],
    ['grave incident', 'art_9', 'in this chapter'],
  ]);
  const found = nameAt(catalog, 'Every essential operator reports.', 10)!;
  expect(describeEntry(catalog, found.entry)).toContain('(for the purposes of this act)');
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

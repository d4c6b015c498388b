import { modelOf } from '../coverage/model.ts';
import type { Model, ProfileModel } from '../coverage/model.ts';
import type { Catalog } from '../knowledge/catalog.ts';

/** The profile of an id or a label as text for a terminal: what it asks for, and what tells a document of its kind. */
export function profileText(catalog: Catalog, name: string): string | undefined {
  const model = modelOf(catalog.coverage);
  const wanted = name.trim().toLowerCase();
  const profile = model.profiles.find(({ id }) => id.toLowerCase() === wanted) ?? model.profiles.find(({ label }) => label.toLowerCase() === wanted);
  return profile && [`${profile.label} · profile ${profile.id}`, asked(model, profile), told(model, profile)].join('\n\n');
}

function asked({ principles }: Model, { requires }: ProfileModel): string {
  if (requires.size === 0) return 'It asks for nothing.';
  const rows = [...requires].map(([id, { severity, elements, incomplete }]) => {
    const principle = principles.find((one) => one.id === id);
    const labels = elements.map((element) => principle?.elements.find((one) => one.id === element)?.label ?? element);
    const left = labels.length === 0 ? '' : ` It settles: ${labels.join('; ')} (${incomplete} where one is left out).`;
    return `- ${principle?.label ?? id} (${severity} where it is missing).${left}`;
  });
  return ['It asks for:', '', ...rows].join('\n');
}

function told({ kinds }: Model, { id, cues, threshold }: ProfileModel): string {
  const rows = cues.map(({ where, weight, says }) => `- ${says === '' ? 'words' : says} (${where}, ${weight})`);
  if (rows.length > 0) return [`A document is of this kind from ${threshold} points on:`, '', ...rows].join('\n');
  return kinds.ids.includes(id) ? 'A document of this kind is told by its content.' : `A memo is of this kind that says so: comity: { profile: ${id} }`;
}

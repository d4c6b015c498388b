import { codeOf } from '../citations/states.ts';
import { profilesOf } from '../coverage/model.ts';
import { nearestNames } from '../knowledge/nearestNames.ts';
import { frontMatterOf } from '../memo/frontMatter.ts';
import type { Memo } from '../memo/memo.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

/** `invalid-front-matter`: what cannot be read in a memo's front matter, at its place; the rest of the memo is read all the same. */
export const invalidFrontMatter: Rule = {
  codes: ['invalid-front-matter'],
  group: 'memo',
  summary: 'The front matter is not valid YAML, is not closed, or says something to Comity that it cannot take.',
  settle: 'Correct the place that is marked: close the front matter with a line of three dashes, quote values with a colon in them, write dates as YYYY-MM-DD.',
  examples: [
    { title: 'A front matter that nothing closes', memo: '---\n^^^ invalid-front-matter\ntitle: Memo\n\nText.\n' },
    { title: 'A profile that there is not', memo: '---\ncomity:\n  profile: haiku\n^^^ invalid-front-matter\n---\n\nText.\n' },
    { title: 'A State by its name', memo: '---\ncomity:\n  state: Estonia\n^^^ invalid-front-matter\n---\n\nText.\n' },
    { title: 'A date that is none', memo: '---\ncomity:\n  as-of: spring\n^^^ invalid-front-matter\n---\n\nText.\n' },
    { title: 'A key that Comity does not read', memo: '---\ncomity:\n  profil: bill\n^^^ invalid-front-matter\n---\n\nText.\n' },
    { title: 'A reference to a list', memo: '---\nkinds: &kinds [bill]\ncomity: { profile: *kinds }\n^^^ invalid-front-matter\n---\n\nText.\n' },
    { title: 'Waivers without a reason each', memo: '---\ncomity:\n  waive: [self-defence, equality]\n^^^ invalid-front-matter\n---\n\nText.\n' },
    { title: 'Front matter as it should be', memo: '---\ntitle: Memo\ncomity: { profile: none, state: EE, as-of: 2026-01-01 }\n---\n\nText.\n' },
  ],
  *check(input) {
    const { problems, profile, state } = frontMatterOf(input.memo);
    for (const { message, span, unknown } of problems) yield finding(message, span, unknown && meant(unknown.name, unknown.instead));
    if (profile !== undefined) yield* unknownProfile(input, profile);
    if (state !== undefined) yield* unknownState(input, state);
  },
};

function finding(message: string, span: Span, data: Finding['data'] = {}): Finding {
  return { code: 'invalid-front-matter', severity: 'warning', message, span, data };
}

function meant(name: string, known: readonly string[]): Finding['data'] {
  return { name, candidates: nearestNames(name, known) };
}

function* unknownProfile({ memo, catalog }: RuleInput, profile: string): Iterable<Finding> {
  const known = profilesOf(catalog);
  if (profile === 'none' || profile === 'auto' || known.includes(profile)) return;
  yield finding(`There is no profile "${profile}"; the profiles are ${known.join(', ')}. Until it names one of them, nothing is reported as missing.`, ...placeOf(memo, { key: 'profile', value: profile }, meant(profile, known)));
}

function* unknownState({ memo, catalog }: RuleInput, state: string): Iterable<Finding> {
  const written = state.trim().toUpperCase();
  const code = codeOf(state);
  if (code?.toUpperCase() === written || catalog.instruments.some(({ jurisdiction }) => jurisdiction.toUpperCase() === written)) return;
  const advice = code === undefined ? 'write the two letters of ISO 3166-1, or EU, UN and so on; until then no law is known to be its own' : `write ${code}`;
  yield finding(`"${state}" is no code of a State; ${advice}.`, ...placeOf(memo, { key: 'state', value: state }, code === undefined ? {} : { name: state, candidates: [code] }));
}

/** Where the value of a field stands in the front matter, with what could stand there instead; its key where a reference stands for the value, which nothing replaces. */
function placeOf(memo: Memo, { key, value }: { key: string; value: string }, instead: Finding['data']): [Span, Finding['data']] {
  const front = memo.firstBlock!.text;
  const at = front.indexOf(`${key}:`, front.indexOf('comity'));
  const start = front.indexOf(value, at);
  return start < 0 ? [{ start: Math.max(0, at), end: Math.max(0, at) + key.length }, {}] : [{ start, end: start + value.length }, instead];
}

// Turns samples into rows: what was measured, the floor, the ratio, the limit on this machine and how it stands.
import { figure, markdownTable, median, quantile } from './stats.mjs';
import { judge } from './targets.mjs';

/** All figures of a run as rows; `floor` and `value` in ms, or MiB where `unit` says so. */
export function rowsOf({ servers, commandLine, knowledge }) {
  const machine = median(servers.flatMap(({ floor }) => floor.initialize));
  const rows = [];
  const add = (id, label, value, floor, unit = 'ms') => {
    if (value !== undefined && !Number.isNaN(value)) rows.push({ id, label, unit, value, floor, ratio: floor === undefined ? undefined : value / floor, ...judge(id, value, machine) });
  };
  add('initialize', 'spawn → initialize', median(servers.flatMap(({ ours }) => ours.initialize)), machine);
  for (const { pages, ours, floor } of servers) add(`first ${pages}`, `spawn → first findings, ${pageCount(pages)}`, median(ours.first), median(floor.first));
  for (const one of servers) addAnswers(add, one);
  for (const { pages, ours, floor } of servers) add(`memory ${pages}`, `peak memory, ${pageCount(pages)}`, ours.memory, floor.memory, 'MiB');
  for (const { id, label, ours, floor, memory } of commandLine) {
    add(`check ${id}`, `comity check, ${label}`, median(ours), median(floor));
    add(`check memory ${id}`, `its peak memory, ${label}`, memory, undefined, 'MiB');
  }
  add('knowledge load', 'knowledge: read', knowledge.loaded);
  add('knowledge ready', 'knowledge: first name looked up', knowledge.ready);
  add('knowledge memory', 'knowledge: memory held', knowledge.memory, undefined, 'MiB');
  return rows;
}

function addAnswers(add, { pages, ours, floor }) {
  const measures = [['edit', 'edit → fresh findings', 'edit'], ['completion', 'completion', 'completion'], ['hover', 'hover at rest', 'hover'], ['hover after an edit', 'hover after an edit', 'hoverEdited']];
  for (const [id, label, name] of measures) {
    if (!ours[name]) continue;
    for (const [q, share] of [['p50', 0.5], ['p95', 0.95]]) add(`${id} ${q} ${pages}`, `${label} ${q}, ${pageCount(pages)}`, quantile(ours[name], share), quantile(floor[name], share));
  }
}

export function pageCount(pages) {
  return pages === 1 ? '1 page' : `${pages.toLocaleString('en')} pages`;
}

/** The rows as a Markdown table. */
export function tableOf(rows) {
  const cells = ({ label, unit, value, floor, ratio, limit, best, grade }) => [
    label, `${figure(value)} ${unit}`, figure(floor), ratio === undefined ? '–' : `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`, figure(limit), figure(best), grade ?? '–',
  ];
  return markdownTable(['measure', 'Comity', 'floor', 'ratio', 'limit', 'best', ''], rows.map(cells));
}

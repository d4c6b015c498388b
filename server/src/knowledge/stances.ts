import type { Catalog } from './catalog.ts';
import type { Position, Stance } from './entry.ts';
import { STANCES } from './kinds.ts';
import { STANCE_WORDS } from './words.ts';

/** The positions held now on a question, one per actor (the latest), by name of the actor. */
export function currentPositions(catalog: Catalog, question: string): Position[] {
  const latest = new Map<string, Position>();
  for (const position of catalog.positionsOn(question)) {
    if (position.superseded !== undefined) continue;
    const known = latest.get(position.actor);
    if (!known || known.date < position.date) latest.set(position.actor, position);
  }
  return [...latest.values()].sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

/** Positions by stance, in the order of the closed list; stances that nobody takes are left out. */
export function byStance(positions: readonly Position[]): [Stance, Position[]][] {
  return (STANCES as Stance[]).map((stance): [Stance, Position[]] => [stance, positions.filter((one) => one.stance === stance)]).filter(([, held]) => held.length > 0);
}

/** Questions on which a single paragraph says who stands where: `Positions on self-defence: affirms: …; rejects: …`. Empty where all agree. */
export function stancesInBrief(catalog: Catalog, questions: readonly string[]): string {
  const lines = questions.map((question) => {
    const groups = byStance(currentPositions(catalog, question)).filter(([stance]) => stance !== 'silent');
    if (groups.length < 2) return '';
    const label = catalog.principle(question)?.label ?? question.replaceAll('-', ' ');
    return `Positions on ${label.toLowerCase()}: ${groups.map(([stance, held]) => `${STANCE_WORDS[stance]}: ${actors(held)}`).join('; ')}.`;
  });
  return lines.filter((line) => line !== '').slice(0, 2).join('\n\n');
}

/** The actors whose practice the field compares first; named before others in short lists. */
const COMPARED = ['CN', 'EU', 'RU', 'US'];

export function isCompared(position: Position): boolean {
  return COMPARED.includes(position.code);
}

function actors(held: readonly Position[]): string {
  const named = [...held.filter(isCompared), ...held.filter((one) => !isCompared(one))].map((one) => one.actor + (one.verified ? '' : ' (not verified)'));
  return named.length <= SHOWN ? named.join(', ') : `${named.slice(0, SHOWN).join(', ')} and ${named.length - SHOWN} more`;
}

const SHOWN = 4;

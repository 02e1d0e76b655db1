import { AWARDS } from '../../gazetteer/participation.ts';
import type { NameElement } from './clause.ts';
import type { PartClause } from './part-clause.ts';
import type { FoundVerb } from './part-verbs.ts';
import { phraseSet } from './phrases.ts';
import type { Token } from './tokens.ts';

const awards = phraseSet(AWARDS);

/** Tokens between the verb and the award that is given, and between the verb and the one who gets it. */
const REACH_OF_AWARD = 14;
const REACH_OF_HEAD = 3;

/** Who gets the order or medal that the verb gives; nobody where it gives something else. */
export function awarded(
  tokens: readonly Token[],
  clause: PartClause,
  verb: FoundVerb,
): readonly NameElement[] {
  const isPassive = verb.verb === 'GET' ? clause.subjectOf(verb) : clause.passiveSubjectOf(verb);
  if (isPassive !== null) return awardAt(tokens, verb.to, REACH_OF_AWARD) === null ? [] : isPassive.names;
  const { names: objects } = clause.objectsOf(verb);
  const [head] = objects;
  if (head === undefined) return [];
  if (head.from - verb.to < REACH_OF_HEAD)
    return (awardAt(tokens, head.to, 3 * REACH_OF_AWARD) ?? awardBefore(tokens, verb.from)) === null
      ? []
      : [head];
  const award = awardAt(tokens, verb.to, REACH_OF_AWARD);
  if (award === null) return [];
  for (let i = award; i < head.from; i++) if (/^(cho|tặng|đến)$/.test(tokens[i]?.key ?? '')) return objects;
  return [];
}

/** "lễ trao Kỷ niệm chương ... tặng ông A": an award that the clause names before the verb. */
function awardBefore(tokens: readonly Token[], to: number): number | null {
  for (let i = to - 1; i >= 0 && i > to - 2 * REACH_OF_AWARD; i--) {
    if (/^[;.]$/.test(tokens[i]?.key ?? '.')) return null;
    if (awards.at(tokens, i) !== null) return i;
  }
  return null;
}

/** Where an award is named within some tokens of its clause. */
function awardAt(tokens: readonly Token[], from: number, reach: number): number | null {
  for (let i = from; i < from + reach; i++) {
    if (/^[;.]$/.test(tokens[i]?.key ?? '.')) return null;
    if (awards.at(tokens, i) !== null) return i;
  }
  return null;
}
